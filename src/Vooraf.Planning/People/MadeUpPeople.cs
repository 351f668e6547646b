using Vooraf.Planning.People.Resources;
using Vooraf.Planning.People.Stories;
using Vooraf.Planning.Standard;

namespace Vooraf.Planning.People;

/// <summary>
/// Makes people who do not exist, with plans in the data model of the standard (facts: PZP FHIR R4 1.0.0-rc2). The same number and
/// seed always give the same person. Professionals and organisations are few and shared by all people, through conditional creates.
/// </summary>
public sealed class MadeUpPeople(PzpStandard standard, PeopleOptions options)
{
    /// <summary>The highest number that a person can have.</summary>
    public const int Last = 400_000;

    /// <summary>Makes one person.</summary>
    /// <param name="number">Which one: 1 up to <see cref="Last"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside that range.</exception>
    public MadeUpPerson Make(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, Last);
        var story = StoryTeller.Tell(number, options.Seed);
        var scene = new Scene(story, standard, options);
        return new MadeUpPerson(number, story.Person.Bsn, story.Kind, BundleMaker.Make(scene));
    }

    /// <summary>Makes people one after the other, when they are asked for.</summary>
    /// <param name="first">The number of the first.</param>
    /// <param name="count">How many.</param>
    public IEnumerable<MadeUpPerson> Make(int first, int count)
    {
        for (var number = first; number < first + count; number++)
            yield return Make(number);
    }
}
