using System.Net;
using System.Text.Json;

namespace Vooraf.Fhir.Json;

/// <summary>Copies a narrative and replaces what its links and images point to; works on the JSON string as it came, so that all else stays.</summary>
internal static class NarrativeLinks
{
    internal static void Write(ref ByteSink sink, ReadOnlySpan<byte> raw, Func<string, string?> newReference)
    {
        sink.Write((byte)'"');
        int written = 0, from = 0;
        for (var isInTag = false; Next(raw, ref from, ref isInTag) is { } link;)
        {
            var value = raw[link];
            sink.Write(raw[written..link.Start.Value]);
            if (newReference(Decoded(value)) is { } replacement)
                sink.WriteEscaped(WebUtility.HtmlEncode(replacement));
            else
                sink.Write(value);
            written = from = link.End.Value;
        }

        sink.Write(raw[written..]);
        sink.Write((byte)'"');
    }

    /// <summary>Where the value of the next href or src stands; null when there is none. Everything is looked at once.</summary>
    private static Range? Next(ReadOnlySpan<byte> raw, ref int from, ref bool isInTag)
    {
        for (var mark = raw[from..].IndexOfAny("<>="u8); mark >= 0; mark = raw[from..].IndexOfAny("<>="u8))
        {
            var at = from + mark;
            from = at + 1;
            if (raw[at] != '=')
                isInTag = raw[at] == '<';
            else if (isInTag && IsLink(raw[..at]) && Quoted(raw, from) is { } value)
                return value;
        }

        return null;
    }

    private static bool IsLink(ReadOnlySpan<byte> before)
    {
        var name = before.TrimEnd((byte)' ');
        return name.EndsWith(" href"u8) || name.EndsWith(" src"u8) || name.EndsWith("\\nhref"u8) || name.EndsWith("\\nsrc"u8);
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
