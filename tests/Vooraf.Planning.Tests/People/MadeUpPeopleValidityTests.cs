using Vooraf.Fhir.Json;
using Vooraf.Planning.People;
using Vooraf.Planning.Standard;

namespace Vooraf.Planning.Tests.People;

public class MadeUpPeopleValidityTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void three_hundred_people_are_valid_fhir(bool legallyCapableAsObservation)
    {
        var people = new MadeUpPeople(PzpStandard.Load(), new PeopleOptions(LegallyCapableAsObservation: legallyCapableAsObservation));

        foreach (var person in people.Make(1, 300))
        {
            using var reading = ResourceReader.Read(person.Bundle);
            reading.Issues.ShouldBeEmpty($"person {person.Number}");
            reading.IsValid.ShouldBeTrue();
        }
    }
}
