using Vooraf.Records.Searching;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Searching;

/// <summary>What is not to be seen takes no part in a search.</summary>
public sealed class SightOfSearchTests(SearchHouse house) : IClassFixture<SearchHouse>
{
    private static readonly PartialSight WithoutProcedures = new(SearchHouse.North, SearchHouse.Client) { Shows = version => version.Key.Type is not ("Procedure" or "PractitionerRole") };

    [Theory]
    [InlineData("Goal?patient=Patient/a-person")]
    [InlineData("Patient?identifier=http://fhir.nl/fhir/NamingSystem/bsn|999900018")]
    [InlineData("Goal?_id=a-aim")]
    [InlineData("Patient?identifier=urn:local|a")]
    public async Task a_person_who_is_not_seen_is_the_same_as_one_who_is_unknown(string query)
    {
        var answer = await SearchAsync(query, PartialSight.AllBut("a-person", SearchHouse.North, SearchHouse.Client));

        answer.ShouldBe(SearchAnswer.Empty);
    }

    [Theory]
    [InlineData("Goal?patient=Patient/b-person&patient:identifier=http://fhir.nl/fhir/NamingSystem/bsn|999900018")]
    [InlineData("Goal?_id=b-aim,a-aim")]
    public async Task naming_somebody_unseen_beside_somebody_seen_tells_nothing(string query)
    {
        var sight = PartialSight.AllBut("a-person", SearchHouse.North, SearchHouse.Client);

        (await SearchAsync(query, sight)).IsRefused.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Procedure?patient=Patient/a-person", 0)]
    [InlineData("Encounter?patient=Patient/a-person&reason-reference:Procedure.code=713603004", 0)]
    [InlineData("Encounter?patient=Patient/a-person&_include=Encounter:reason-reference", 2)]
    [InlineData("Consent?patient=Patient/a-person&_include=Consent:actor", 5)]
    public async Task what_is_hidden_is_neither_counted_nor_followed_nor_brought_along(string query, int total)
    {
        var answer = await SearchAsync(query, WithoutProcedures);

        answer.Total.ShouldBe(total);
        answer.Matches.Concat(answer.Includes).ShouldAllBe(version => version.Key.Type != "Procedure" && version.Key.Type != "PractitionerRole");
    }

    [Fact]
    public async Task the_same_searches_find_more_for_who_sees_all()
    {
        (await house.SearchAsync("Procedure?patient=Patient/a-person")).Total.ShouldBe(3);
        (await house.SearchAsync("Encounter?patient=Patient/a-person&reason-reference:Procedure.code=713603004")).Total.ShouldBe(1);
        (await house.SearchAsync("Consent?patient=Patient/a-person&_include=Consent:actor")).Includes.ShouldContain(version => version.Key.Type == "PractitionerRole");
    }

    private ValueTask<SearchAnswer> SearchAsync(string query, IDossierSight sight) => house.SearchAsync(query, sight);
}
