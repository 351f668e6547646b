namespace Vooraf.Fhir.Validation.Slicing;

/// <summary>Whether values may belong to no slice.</summary>
internal enum SlicingOpenness
{
    Open,
    OpenAtEnd,
    Closed,
}
