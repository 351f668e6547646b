using System.Buffers;
using Vooraf.Fhir.Search.Values;

namespace Vooraf.Fhir.Search.Terms;

/// <summary>A canonical, in the bytes of an index: with a version it must be equal, without one every version fits.</summary>
internal sealed class CanonicalTerm : Term
{
    private readonly byte[] wanted;
    private readonly bool anyVersion;

    internal CanonicalTerm(string canonical, bool anyVersion)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ReferenceValue.WriteCanonical(buffer, canonical);
        wanted = buffer.WrittenSpan.ToArray();
        this.anyVersion = anyVersion;
    }

    internal override bool Fits(ReadOnlySpan<byte> value) =>
        value.StartsWith(wanted) && (value.Length == wanted.Length || (anyVersion && value[wanted.Length] == (byte)'|'));
}
