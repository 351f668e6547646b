using System.Globalization;

namespace Vooraf.Fhir.Json;

/// <summary>The characters of JSON strings: only those that XML 1.0 can carry, since a resource must be expressible in both.</summary>
internal static class TextForm
{
    private const int EscapeLength = 6;
    private static ReadOnlySpan<byte> NonCharacterStart => [0xEF, 0xBF];

    /// <summary>True when a JSON string, escapes not undone, has only characters that XML can carry and no half surrogate pairs.</summary>
    internal static bool HasLegalCharacters(ReadOnlySpan<byte> raw) => !HasNonCharacter(raw) && HasLegalEscapes(raw);

    // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
    private static bool HasNonCharacter(ReadOnlySpan<byte> utf8)
    {
        for (var at = utf8.IndexOf(NonCharacterStart); at >= 0; at = utf8.IndexOf(NonCharacterStart))
        {
            if (at + 2 < utf8.Length && utf8[at + 2] >= 0xBE)
                return true;
            utf8 = utf8[(at + 2)..];
        }

        return false;
    }

    private static bool HasLegalEscapes(ReadOnlySpan<byte> raw)
    {
        for (var at = raw.IndexOf((byte)'\\'); at >= 0; at = raw.IndexOf((byte)'\\'))
        {
            raw = raw[at..];
            var length = LegalEscapeLength(raw);
            if (length == 0)
                return false;
            raw = raw[length..];
        }

        return true;
    }

    /// <summary>The length of the escape at the start, both halves of a pair together; 0 when it stands for a character that is not allowed.</summary>
    private static int LegalEscapeLength(ReadOnlySpan<byte> raw)
    {
        if (raw[1] is (byte)'b' or (byte)'f')
            return 0;
        if (raw[1] != (byte)'u')
            return 2;
        var unit = CodeUnit(raw);
        if (char.IsHighSurrogate(unit))
            return raw.Length >= 2 * EscapeLength && raw[EscapeLength..].StartsWith("\\u"u8) && char.IsLowSurrogate(CodeUnit(raw[EscapeLength..])) ? 2 * EscapeLength : 0;
        var isLegal = unit is '\t' or '\n' or '\r' or >= ' ' and < '\uD800' or > '\uDFFF' and < '\uFFFE';
        return isLegal ? EscapeLength : 0;
    }

    private static char CodeUnit(ReadOnlySpan<byte> escape) =>
        (char)ushort.Parse(escape[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
