using System.Text.Json;
using Vooraf.Fhir.Json;

namespace Vooraf.Records.Writing;

/// <summary>Reads of the References in a resource what may tie it to a person.</summary>
internal static class ReferenceReading
{
    /// <summary>The BSN that a logical reference to a Patient names, in nine digits; null when it names none.</summary>
    public static string? BsnOf(ResourceReference reference) =>
        reference.IdentifierValue is { } value && Bsn.IsSystem(reference.IdentifierSystem) && MayBePatient(reference) ? Bsn.Normalise(value) : null;

    /// <summary>The references of a resource as it is stored: literal ones to resources of this server.</summary>
    public static List<Link> StoredLinks(JsonElement resource, string? serviceBase)
    {
        var links = new List<Link>();
        foreach (var found in ResourceReferences.Of(resource))
        {
            if (found.Literal is { } literal && LocalReference.Parse(literal, serviceBase) is { } key)
                links.Add(new Link(found, key));
        }

        return links;
    }

    // A relative or colleague named by BSN is not the person of the dossier.
    private static bool MayBePatient(ResourceReference reference) =>
        reference.Type is null or "Patient" && (reference.Targets.Count == 0 || reference.Targets.Contains("Patient", StringComparer.Ordinal));
}
