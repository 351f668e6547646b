using System.Buffers;
using Vooraf.Fhir.Search.Values;

namespace Vooraf.Fhir.Search.Terms;

/// <summary><c>system|code</c>. An implied system (that of a code element) fits when the system asked is one of HL7's own.</summary>
internal sealed class TokenTerm : Term
{
    private const string Hl7 = "http://hl7.org/fhir/";

    private readonly byte[] token;
    private readonly byte[] code;
    private readonly bool fitsImplied;

    internal TokenTerm(string system, string code)
    {
        var buffer = new ArrayBufferWriter<byte>();
        TokenValue.Write(buffer, system, code);
        token = buffer.WrittenSpan.ToArray();
        this.code = token[TokenValue.SystemLength(token)..];
        fitsImplied = system.StartsWith(Hl7, StringComparison.Ordinal);
    }

    internal override bool Fits(ReadOnlySpan<byte> value) =>
        value.SequenceEqual(token) || (fitsImplied && value[0] == TokenValue.ImpliedSystem && value[1..].SequenceEqual(code));
}
