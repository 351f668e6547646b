using System.Buffers;
using System.Text;

namespace Vooraf.Fhir.Search.Values;

/// <summary>
/// A token in an index: its system in one byte or in full, then its code as <see cref="CompactText"/>.
/// </summary>
internal static class TokenValue
{
    /// <summary>The system byte of a coding or identifier without system.</summary>
    internal const byte NoSystem = 0;

    /// <summary>The system byte of a code, boolean, string or contact point: the system is implied by the element.</summary>
    internal const byte ImpliedSystem = 254;

    private const int LongestShortSystem = 254;

    internal static void Write(IBufferWriter<byte> to, ReadOnlySpan<char> system, ReadOnlySpan<char> code)
    {
        WriteSystem(to, system);
        CompactText.Write(to, code);
    }

    internal static void WriteImplied(IBufferWriter<byte> to, ReadOnlySpan<char> code)
    {
        to.Write([ImpliedSystem]);
        CompactText.Write(to, code);
    }

    internal static void WriteSystem(IBufferWriter<byte> to, ReadOnlySpan<char> system)
    {
        if (system.IsEmpty)
        {
            to.Write([NoSystem]);
            return;
        }

        var (code, length) = WellKnownUris.Shorten(system);
        to.Write([code]);
        if (WellKnownUris.IsWhole(code))
            return;
        var rest = system[length..];
        var bytes = Encoding.UTF8.GetByteCount(rest);
        while (bytes > LongestShortSystem)
        {
            // A system of more than 254 bytes is cut: what is left still tells systems apart in practice, and is the same on both sides.
            rest = rest[..^1];
            bytes = Encoding.UTF8.GetByteCount(rest);
        }

        to.Write([(byte)bytes]);
        Encoding.UTF8.GetBytes(rest, to);
    }

    /// <summary>How many bytes the system takes at the beginning of a token; the code is what follows.</summary>
    internal static int SystemLength(ReadOnlySpan<byte> token) =>
        token[0] is NoSystem or ImpliedSystem || WellKnownUris.IsWhole(token[0]) ? 1 : 2 + token[1];

    /// <summary>The system of a token as text; empty when it has none.</summary>
    internal static string ReadSystem(ReadOnlySpan<byte> token)
    {
        var length = SystemLength(token);
        return WellKnownUris.Lengthen(token[0]) + (length > 1 ? Encoding.UTF8.GetString(token[2..length]) : "");
    }
}
