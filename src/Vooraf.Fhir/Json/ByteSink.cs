using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Vooraf.Fhir.Json;

/// <summary>Gathers small writes before they go to a buffer writer. Call <see cref="Flush"/> at the end.</summary>
internal ref struct ByteSink(IBufferWriter<byte> output)
{
    private const int Chunk = 4096;
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=% ");
    private readonly IBufferWriter<byte> _output = output;
    private Span<byte> _free = output.GetSpan(Chunk);
    private int _used;

    internal void Write(byte value)
    {
        if (_used == _free.Length)
            Next(1);
        _free[_used++] = value;
    }

    internal void Write(scoped ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _free.Length - _used)
            Next(bytes.Length);
        bytes.CopyTo(_free[_used..]);
        _used += bytes.Length;
    }

    /// <summary>Writes a text as it stands inside a JSON string, escaped only where JSON demands it.</summary>
    internal void WriteEscaped(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(Plain))
            Write(JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes);
        else
            WriteAscii(text);
    }

    internal void WriteAscii(string text)
    {
        if (text.Length > _free.Length - _used)
            Next(text.Length);
        _used += Encoding.ASCII.GetBytes(text, _free[_used..]);
    }

    internal void Flush()
    {
        _output.Advance(_used);
        _used = 0;
        _free = default;
    }

    private void Next(int atLeast)
    {
        _output.Advance(_used);
        _used = 0;
        _free = _output.GetSpan(Math.Max(atLeast, Chunk));
    }
}
