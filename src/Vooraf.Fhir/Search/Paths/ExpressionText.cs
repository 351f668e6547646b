using System.Collections.Immutable;

namespace Vooraf.Fhir.Search.Paths;

/// <summary>Cuts the text of a search expression: <c>A.b | (C.d as E).f</c> into alternatives, and those into segments.</summary>
internal static class ExpressionText
{
    private const string As = " as ";

    /// <summary>The alternatives of a union.</summary>
    internal static ImmutableArray<string> Alternatives(string expression) => [.. Split(expression, '|').Select(part => part.Trim())];

    /// <summary>The segments of one alternative; brackets that only group are gone and <c>as X</c> has become <c>ofType(X)</c>.</summary>
    internal static ImmutableArray<string> Segments(string alternative) => [.. Split(Flat(alternative), '.')];

    private static string Flat(string text)
    {
        text = text.Trim();
        if (text.StartsWith('('))
        {
            var end = Closing(text);
            return end < 0 ? text : Flat(text[1..end]) + text[(end + 1)..];
        }

        var at = text.IndexOf(As, StringComparison.Ordinal);
        return at < 0 ? text.Replace(".as(", ".ofType(", StringComparison.Ordinal) : $"{text[..at].Trim()}.ofType({text[(at + As.Length)..].Trim()})";
    }

    private static int Closing(string text)
    {
        var depth = 0;
        for (var place = 0; place < text.Length; place++)
        {
            depth += text[place] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
                return place;
        }

        return -1;
    }

    private static IEnumerable<string> Split(string text, char separator)
    {
        int depth = 0, start = 0;
        var quoted = false;
        for (var place = 0; place < text.Length; place++)
        {
            var letter = text[place];
            if (letter == '\'')
                quoted = !quoted;
            depth += letter switch { '(' => 1, ')' => -1, _ => 0 };
            if (letter != separator || quoted || depth != 0)
                continue;
            yield return text[start..place];
            start = place + 1;
        }

        yield return text[start..];
    }
}
