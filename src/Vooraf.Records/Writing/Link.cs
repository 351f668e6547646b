using Vooraf.Fhir.Json;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Writing;

/// <summary>A reference from one resource to another of this server, or to a person by BSN.</summary>
/// <param name="Reference">The reference as it stands in its resource.</param>
/// <param name="Target">What it refers to, stored or not; null for a person who is not known here.</param>
/// <param name="Bsn">The BSN of a logical reference that could not be resolved, in nine digits; null otherwise.</param>
internal readonly record struct Link(ResourceReference Reference, ResourceKey? Target, string? Bsn = null)
{
    /// <summary>Where it stands, within its resource: <c>Encounter.participant[1].individual</c>.</summary>
    public string Location => Reference.Location;

    /// <summary>True when it may say in whose dossier a resource lives.</summary>
    public bool CanTie => Target is not { } key || !DirectoryTypes.Contains(key.Type);

    /// <summary>The look-up by which the target finds the resource that refers to it.</summary>
    public LookUp LookUp => Target is { } key ? LookUpOf(key) : LookUpOf(Bsn!);

    /// <summary>The look-up that finds what refers to a resource.</summary>
    public static LookUp LookUpOf(ResourceKey key) => new(LookUpKind.Link, key.ToString());

    /// <summary>The look-up that finds what refers to a person by BSN.</summary>
    public static LookUp LookUpOf(string bsn) => new(LookUpKind.Link, "Patient?bsn=" + bsn);
}
