using System.Text;

namespace Vooraf.Access.Auditing;

/// <summary>Text that others chose, for the log and what is made of it: in XML too, which has no place for most control characters.</summary>
public static class LogText
{
    /// <summary>The text, with U+FFFD for every character that XML 1.0 cannot carry, and for half of one.</summary>
    public static string Of(string text) =>
        Fits(text) ? text : string.Concat(text.EnumerateRunes().Select(rune => (IsCarried(rune) ? rune : Rune.ReplacementChar).ToString()));

    /// <summary>True when XML 1.0 can carry all of it.</summary>
    public static bool Fits(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != System.Buffers.OperationStatus.Done || !IsCarried(rune))
                return false;
            rest = rest[length..];
        }

        return true;
    }

    private static bool IsCarried(Rune rune) => rune.Value is '\t' or '\n' or '\r' or (>= ' ' and not 0xFFFE and not 0xFFFF);
}
