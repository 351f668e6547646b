namespace Vooraf.Fhir.Json;

/// <summary>The form of uri, url, canonical, oid, uuid, id and code (https://hl7.org/fhir/R4/datatypes.html#primitive).</summary>
internal static class UriForm
{
    private const int LongestId = 64;

    /// <summary>True when there is no white space, ASCII or other, in it.</summary>
    internal static bool IsUri(ReadOnlySpan<byte> text)
    {
        if (text.ContainsAnyInRange((byte)0x00, (byte)0x20))
            return false;
        return System.Text.Ascii.IsValid(text) || !HasWideSpace(text);
    }

    /// <summary>True for 1 to 64 letters, digits, hyphens and dots.</summary>
    internal static bool IsId(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > LongestId)
            return false;
        foreach (var one in text)
        {
            if (!char.IsAsciiLetterOrDigit((char)one) && one is not ((byte)'-' or (byte)'.'))
                return false;
        }

        return true;
    }

    /// <summary>True when there are only single spaces, and none at the ends.</summary>
    internal static bool IsCode(ReadOnlySpan<byte> text) =>
        text[0] != ' ' && text[^1] != ' ' && text.IndexOf("  "u8) < 0 && !text.ContainsAnyInRange((byte)0x00, (byte)0x1F)
        && (System.Text.Ascii.IsValid(text) || !HasWideSpace(text));

    /// <summary>True for urn:oid: and numbers without leading zeros, separated by dots.</summary>
    internal static bool IsOid(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("urn:oid:"u8))
            return false;
        var parts = 0;
        var numbers = text["urn:oid:"u8.Length..];
        foreach (var range in numbers.Split((byte)'.'))
        {
            var number = numbers[range];
            var isNumber = !number.IsEmpty && !number.ContainsAnyExceptInRange((byte)'0', (byte)'9') && (number.Length == 1 || number[0] != '0');
            if (!isNumber || (parts == 0 && (number.Length > 1 || number[0] > '2')))
                return false;
            parts++;
        }

        return parts > 1;
    }

    /// <summary>True for urn:uuid: and a UUID in lower case.</summary>
    internal static bool IsUuid(ReadOnlySpan<byte> text)
    {
        const int length = 36;
        if (!text.StartsWith("urn:uuid:"u8) || text.Length != "urn:uuid:"u8.Length + length)
            return false;
        var uuid = text["urn:uuid:"u8.Length..];
        for (var at = 0; at < length; at++)
        {
            var isRight = at is 8 or 13 or 18 or 23 ? uuid[at] == '-' : char.IsAsciiHexDigitLower((char)uuid[at]);
            if (!isRight)
                return false;
        }

        return true;
    }

    private static bool HasWideSpace(ReadOnlySpan<byte> text)
    {
        foreach (var rune in System.Text.Encoding.UTF8.GetString(text).EnumerateRunes())
        {
            if (System.Text.Rune.IsWhiteSpace(rune) && rune.Value != ' ')
                return true;
        }

        return false;
    }
}
