namespace Vooraf.Records;

/// <summary>Type and logical id of a resource. Unique in the whole installation, over all holders.</summary>
/// <param name="Type">FHIR resource type, for instance <c>Consent</c>.</param>
/// <param name="Id">FHIR logical id.</param>
public readonly record struct ResourceKey(string Type, string Id)
{
    /// <summary>The relative reference, <c>Type/id</c>.</summary>
    public override string ToString() => $"{Type}/{Id}";

    /// <summary>A hash of the id alone: hardly ever do two types share one.</summary>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}
