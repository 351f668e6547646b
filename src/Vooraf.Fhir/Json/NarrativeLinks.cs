using System.Net;
using System.Text.Json;

namespace Vooraf.Fhir.Json;

/// <summary>Copies a narrative and replaces what its links and images point to; works on the JSON string as it came, so that all else stays.</summary>
internal static class NarrativeLinks
{
    internal static void Write(ref ByteSink sink, ReadOnlySpan<byte> raw, Func<string, string?> newReference)
    {
        sink.Write((byte)'"');
        var rest = raw;
        while (Next(rest) is { } link)
        {
            var value = rest[link];
            sink.Write(rest[..link.Start]);
            if (newReference(Decoded(value)) is { } replacement)
                sink.WriteEscaped(WebUtility.HtmlEncode(replacement));
            else
                sink.Write(value);
            rest = rest[link.End..];
        }

        sink.Write(rest);
        sink.Write((byte)'"');
    }

    /// <summary>Where the value of the next href or src stands; null when there is none.</summary>
    private static Range? Next(ReadOnlySpan<byte> raw)
    {
        for (var from = 0; from < raw.Length;)
        {
            var equals = raw[from..].IndexOf((byte)'=');
            if (equals < 0)
                return null;
            from += equals + 1;
            if (IsLink(raw[..(from - 1)]) && Quoted(raw, from) is { } value)
                return value;
        }

        return null;
    }

    private static bool IsLink(ReadOnlySpan<byte> before)
    {
        var name = before.TrimEnd((byte)' ');
        var isNamed = name.EndsWith(" href"u8) || name.EndsWith(" src"u8) || name.EndsWith("\\nhref"u8) || name.EndsWith("\\nsrc"u8);
        return isNamed && name.LastIndexOf((byte)'<') > name.LastIndexOf((byte)'>');
    }

    private static Range? Quoted(ReadOnlySpan<byte> raw, int from)
    {
        while (from < raw.Length && raw[from] == ' ')
            from++;
        ReadOnlySpan<byte> quote = raw[from..].StartsWith("\\\""u8) ? "\\\""u8 : "'"u8;
        if (!raw[from..].StartsWith(quote))
            return null;
        from += quote.Length;
        var length = raw[from..].IndexOf(quote);
        return length < 0 ? null : from..(from + length);
    }

    private static string Decoded(ReadOnlySpan<byte> value)
    {
        byte[] quoted = [(byte)'"', .. value, (byte)'"'];
        return WebUtility.HtmlDecode(JsonSerializer.Deserialize<string>(quoted)!);
    }
}
