using Vooraf.Planning.Mapping;
using Vooraf.Planning.Plans;
using Vooraf.Records;

namespace Vooraf.Web.Serving;

/// <summary>What a list shows of a person.</summary>
/// <param name="Id">Id of the Patient.</param>
/// <param name="Dossier">Number of the dossier.</param>
/// <param name="Version">The version that was read, as it stands in the log.</param>
/// <param name="Name">The name, for people.</param>
/// <param name="Born">The date of birth, for people.</param>
public sealed record PersonCard(string Id, long Dossier, string Version, string Name, string Born)
{
    /// <summary>The person of a dossier; null when there is none.</summary>
    public static PersonCard? Of(Dossier dossier)
    {
        foreach (var version in dossier.Resources)
        {
            if (!string.Equals(version.Key.Type, "Patient", StringComparison.Ordinal))
                continue;
            var person = ResourceMapping.Read([new PlanResource(version.Key.ToString(), version.Json)]).Plan.Person;
            return new PersonCard(version.Key.Id, dossier.Number, PersonReader.VersionName(version), NameOf(person), BirthDateOf(person));
        }

        return null;
    }

    private static string NameOf(Person? person) => person?.Name?.Whole is { Length: > 0 } name ? name : "naam onbekend";

    private static string BirthDateOf(Person? person) => person?.BirthDate is { } date ? DutchDate.Of(date.Text) : "onbekend";
}
