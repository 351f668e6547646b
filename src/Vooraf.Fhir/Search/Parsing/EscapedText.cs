using System.Text;

namespace Vooraf.Fhir.Search.Parsing;

/// <summary>Values of a query: <c>,</c> <c>|</c> <c>$</c> and <c>\</c> are themselves after a backslash (https://hl7.org/fhir/R4/search.html#escaping).</summary>
internal static class EscapedText
{
    private const char Escape = '\\';

    /// <summary>The parts between separators that are not escaped, still with their escapes.</summary>
    internal static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var start = 0;
        for (var at = IndexOf(text, separator, 0); at >= 0; at = IndexOf(text, separator, start))
        {
            parts.Add(text[start..at]);
            start = at + 1;
        }

        parts.Add(text[start..]);
        return parts;
    }

    /// <summary>The place of the first such character that is not escaped; -1 when there is none.</summary>
    internal static int IndexOf(string text, char wanted, int from)
    {
        for (var place = from; place < text.Length; place++)
        {
            if (text[place] == Escape)
                place++;
            else if (text[place] == wanted)
                return place;
        }

        return -1;
    }

    /// <summary>The text without its escapes. A backslash before any other character stays.</summary>
    internal static string Unescape(string text)
    {
        if (!text.Contains(Escape, StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var place = 0; place < text.Length; place++)
        {
            if (text[place] == Escape && place + 1 < text.Length && text[place + 1] is (',' or '|' or '$' or Escape))
                place++;
            plain.Append(text[place]);
        }

        return plain.ToString();
    }
}
