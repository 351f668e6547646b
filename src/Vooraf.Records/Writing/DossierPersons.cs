using System.Collections.Immutable;
using System.Text.Json;
using Vooraf.Fhir.Search;

namespace Vooraf.Records.Writing;

/// <summary>The person of a dossier, with the forms in which a logical reference may give the BSN.</summary>
internal static class DossierPersons
{
    /// <summary>The person, or none as long as the Patient has no BSN.</summary>
    public static ImmutableArray<SearchPerson> Of(Dossier? dossier)
    {
        var persons = ImmutableArray.CreateBuilder<SearchPerson>();
        foreach (var resource in dossier?.Resources ?? [])
        {
            if (string.Equals(resource.Key.Type, "Patient", StringComparison.Ordinal) && NamesOf(resource) is { Count: > 0 } names)
                persons.Add(new SearchPerson(Candidates.Of(resource), names));
        }

        return persons.ToImmutable();
    }

    private static List<(string System, string Value)> NamesOf(ResourceVersion patient)
    {
        using var document = JsonDocument.Parse(patient.Json);
        var names = new List<(string, string)>();
        foreach (var (bsn, _) in PatientBsns.Of(document.RootElement))
        {
            AddBoth(names, bsn);
            if (bsn.StartsWith('0'))
                AddBoth(names, bsn[1..]);
        }

        return names;
    }

    private static void AddBoth(List<(string System, string Value)> names, string value)
    {
        names.Add((Bsn.System, value));
        names.Add((Bsn.SystemOid, value));
    }
}
