namespace Vooraf.Fhir.Packages;

/// <summary>One definition of a package: a StructureDefinition, ValueSet or CodeSystem. Only its head has been read; the rest is read when it is used.</summary>
/// <param name="ResourceType">What it is: <c>StructureDefinition</c>, <c>ValueSet</c> or <c>CodeSystem</c>.</param>
/// <param name="Url">Its canonical, without version.</param>
/// <param name="Version">Its business version; null when it has none.</param>
/// <param name="Type">For a StructureDefinition the type that it constrains; otherwise null.</param>
/// <param name="BaseDefinition">For a StructureDefinition the canonical that it derives from; otherwise null.</param>
/// <param name="Json">The whole definition, UTF-8.</param>
public sealed record Definition(string ResourceType, string Url, string? Version, string? Type, string? BaseDefinition, ReadOnlyMemory<byte> Json)
{
    /// <inheritdoc />
    public override string ToString() => Version is null ? Url : Url + "|" + Version;
}
