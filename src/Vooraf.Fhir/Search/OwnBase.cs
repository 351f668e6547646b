namespace Vooraf.Fhir.Search;

/// <summary>A reference by our own address means the same as a relative one.</summary>
public static class OwnBase
{
    /// <summary>The reference without our own base URL and the slash after it; the reference itself when it does not begin with these.</summary>
    /// <param name="reference">A reference.</param>
    /// <param name="ownBase">The base URL, without a slash at the end; empty when there is none.</param>
    public static ReadOnlySpan<char> CutOff(ReadOnlySpan<char> reference, ReadOnlySpan<char> ownBase) =>
        !ownBase.IsEmpty && reference.Length > ownBase.Length && reference[ownBase.Length] == '/' && reference.StartsWith(ownBase, StringComparison.Ordinal)
            ? reference[(ownBase.Length + 1)..]
            : reference;
}
