using System.Buffers;
using Vooraf.Fhir.Search.Values;

namespace Vooraf.Fhir.Search.Terms;

/// <summary>An id without type: fits a reference to a resource of any type with this id.</summary>
internal sealed class ReferenceIdTerm : Term
{
    private readonly byte[] id;

    internal ReferenceIdTerm(string id)
    {
        var buffer = new ArrayBufferWriter<byte>();
        CompactText.Write(buffer, id);
        this.id = buffer.WrittenSpan.ToArray();
    }

    internal override bool Fits(ReadOnlySpan<byte> value) => ReferenceValue.IsLocal(value) && value[1..].SequenceEqual(id);
}
