namespace Vooraf.Fhir.Search.Terms;

/// <summary>One value of a query, made ready to be compared with index values.</summary>
internal abstract class Term
{
    /// <summary>True when the value of a resource fits.</summary>
    internal abstract bool Fits(ReadOnlySpan<byte> value);
}
