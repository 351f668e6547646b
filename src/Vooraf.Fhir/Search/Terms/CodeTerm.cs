using System.Buffers;
using Vooraf.Fhir.Search.Values;

namespace Vooraf.Fhir.Search.Terms;

/// <summary><c>code</c>, of any system or none; <c>|code</c>, only where there is no system.</summary>
internal sealed class CodeTerm : Term
{
    private readonly byte[] code;
    private readonly bool withoutSystem;

    internal CodeTerm(string code, bool withoutSystem)
    {
        var buffer = new ArrayBufferWriter<byte>();
        CompactText.Write(buffer, code);
        this.code = buffer.WrittenSpan.ToArray();
        this.withoutSystem = withoutSystem;
    }

    internal override bool Fits(ReadOnlySpan<byte> value) =>
        (!withoutSystem || value[0] is TokenValue.NoSystem or TokenValue.ImpliedSystem) && value[TokenValue.SystemLength(value)..].SequenceEqual(code);
}
