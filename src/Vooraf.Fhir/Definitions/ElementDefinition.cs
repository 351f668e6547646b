namespace Vooraf.Fhir.Definitions;

/// <summary>An element of a type, as the specification defines it.</summary>
/// <param name="Name">The name, without <c>[x]</c> for a choice.</param>
/// <param name="Index">Its place among the elements of the type, those of the base types first.</param>
/// <param name="Min">The least number of values.</param>
/// <param name="Max">The greatest number of values; <see cref="int.MaxValue"/> is unbounded.</param>
/// <param name="Types">The types that it may have: one, or several for a choice.</param>
/// <param name="IsChoice">True for <c>value[x]</c>: the property name carries the type.</param>
/// <param name="IsSummary">True when it belongs to a summary.</param>
/// <param name="IsModifier">True when it may change the meaning of what it is part of.</param>
/// <param name="IsXmlAttribute">True when XML writes it as an attribute.</param>
/// <param name="Codes">The codes that are allowed, when a required binding to a small value set says so; otherwise null.</param>
public sealed record ElementDefinition(
    string Name,
    int Index,
    int Min,
    int Max,
    IReadOnlyList<ElementType> Types,
    bool IsChoice,
    bool IsSummary,
    bool IsModifier,
    bool IsXmlAttribute,
    CodeList? Codes)
{
    /// <summary>True when JSON writes it as an array.</summary>
    public bool IsArray => Max > 1;
}
