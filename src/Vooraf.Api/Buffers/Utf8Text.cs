using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Vooraf.Api.Buffers;

/// <summary>Small pieces of JSON written by hand: no writer, no escaping where none can be needed.</summary>
internal static class Utf8Text
{
    private const int LongestNumber = 11;
    private const int InstantLength = 24;

    /// <summary>Writes text that is known to need no escaping: ids, types, URLs that were made here.</summary>
    public static void AddPlain(this PooledBuffer buffer, string text)
    {
        var span = buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        buffer.Advance(Encoding.UTF8.GetBytes(text, span));
    }

    public static void AddNumber(this PooledBuffer buffer, int number)
    {
        Utf8Formatter.TryFormat(number, buffer.GetSpan(LongestNumber), out var written);
        buffer.Advance(written);
    }

    /// <summary>Writes an instant in UTC with milliseconds, as it stands in <c>meta.lastUpdated</c>.</summary>
    public static void AddInstant(this PooledBuffer buffer, DateTimeOffset instant)
    {
        instant.UtcDateTime.TryFormat(buffer.GetSpan(InstantLength), out var written, "yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        buffer.Advance(written);
    }

    /// <summary>Writes text as a JSON string, quotes included.</summary>
    public static void AddString(this PooledBuffer buffer, string text)
    {
        buffer.Add("\""u8);
        buffer.AddPlain(System.Text.Json.JsonEncodedText.Encode(text).ToString());
        buffer.Add("\""u8);
    }
}
