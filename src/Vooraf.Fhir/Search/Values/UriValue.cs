using System.Buffers;
using System.Text;

namespace Vooraf.Fhir.Search.Values;

/// <summary>A URI in an index: a byte for the well-known part, then the rest as UTF-8.</summary>
internal static class UriValue
{
    internal static void Write(IBufferWriter<byte> to, ReadOnlySpan<char> uri)
    {
        var (code, length) = WellKnownUris.ShortenBeginning(uri);
        to.Write([code]);
        Encoding.UTF8.GetBytes(uri[length..], to);
    }

    internal static string Read(ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty ? "" : WellKnownUris.Lengthen(bytes[0]) + Encoding.UTF8.GetString(bytes[1..]);
}
