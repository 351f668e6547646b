namespace Vooraf.Fhir.Identifiers;

/// <summary>Finds citizen service numbers (BSN) in text: nine digits on their own that pass the eleven test.</summary>
public static class BsnText
{
    private const int Digits = 9;

    /// <summary>The place of the first number that may be a BSN, or -1.</summary>
    public static int Find(ReadOnlySpan<char> text)
    {
        for (var start = text.IndexOfAnyInRange('0', '9'); start < text.Length && start >= 0;)
        {
            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;

            if (end - start == Digits && StandsAlone(text, start, end) && ElevenTest.Passes(text[start..end]))
                return start;

            var next = text[end..].IndexOfAnyInRange('0', '9');
            start = next < 0 ? -1 : end + next;
        }

        return -1;
    }

    /// <summary>The text with every such number replaced by a mark; the text itself when there is none.</summary>
    public static string Mask(string text)
    {
        var found = Find(text);
        if (found < 0)
            return text;

        var masked = text.ToCharArray();
        for (var rest = masked.AsSpan(); found >= 0; found = Find(rest))
        {
            rest.Slice(found, Digits).Fill('*');
            rest = rest[(found + Digits)..];
        }

        return new string(masked);
    }

    // Letters beside the digits make it an id or a code, not a number.
    private static bool StandsAlone(ReadOnlySpan<char> text, int start, int end) =>
        (start == 0 || !char.IsAsciiLetter(text[start - 1])) && (end == text.Length || !char.IsAsciiLetter(text[end]));
}
