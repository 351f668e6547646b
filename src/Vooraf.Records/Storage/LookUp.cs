namespace Vooraf.Records.Storage;

/// <summary>A look-up value in the clear. The store keeps only its keyed hash (design section 4), never the value.</summary>
/// <param name="Kind">What it finds.</param>
/// <param name="Value">The value; its form follows the kind.</param>
public readonly record struct LookUp(LookUpKind Kind, string Value)
{
    /// <summary>Says the kind only: the value may be a BSN.</summary>
    public override string ToString() => $"LookUp({Kind})";
}
