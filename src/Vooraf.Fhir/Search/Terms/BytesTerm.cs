namespace Vooraf.Fhir.Search.Terms;

/// <summary>Equal bytes: a reference, a URI.</summary>
internal sealed class BytesTerm(byte[] wanted) : Term
{
    internal override bool Fits(ReadOnlySpan<byte> value) => value.SequenceEqual(wanted);
}
