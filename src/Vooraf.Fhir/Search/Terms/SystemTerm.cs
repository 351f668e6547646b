using System.Buffers;
using Vooraf.Fhir.Search.Values;

namespace Vooraf.Fhir.Search.Terms;

/// <summary><c>system|</c>: any code of the system.</summary>
internal sealed class SystemTerm : Term
{
    private readonly byte[] system;

    internal SystemTerm(string system)
    {
        var buffer = new ArrayBufferWriter<byte>();
        TokenValue.WriteSystem(buffer, system);
        this.system = buffer.WrittenSpan.ToArray();
    }

    internal override bool Fits(ReadOnlySpan<byte> value) => TokenValue.SystemLength(value) == system.Length && value.StartsWith(system);
}
