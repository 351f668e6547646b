namespace Vooraf.Fhir.Xml;

/// <summary>Looks at the tags of a document before an XML reader does, which would keep every attribute of a tag in memory and compare it with all others.</summary>
internal static class XmlTags
{
    /// <summary>The greatest number of attributes of one element; in FHIR an element has three at most, in a narrative some more.</summary>
    internal const int MostAttributes = 500;

    /// <summary>True when a tag has more attributes than <see cref="MostAttributes"/>, seen by their values between quotes.</summary>
    /// <remarks>It passes over the document once: what does not end is where an XML reader stops, too.</remarks>
    internal static bool HasTooManyAttributes(ReadOnlySpan<char> document)
    {
        for (var at = document.IndexOf('<'); at >= 0; at = document.IndexOf('<'))
        {
            document = document[(at + 1)..];
            if (EndOfOther(document) is { } end)
                document = After(document, end);
            else if (AttributesOf(ref document) > MostAttributes)
                return true;
        }

        return false;
    }

    /// <summary>How a comment, a section or an instruction ends; null for a tag.</summary>
    private static string? EndOfOther(ReadOnlySpan<char> markup) => markup switch
    {
        ['!', '-', '-', ..] => "-->",
        ['!', '[', ..] => "]]>",
        ['!', ..] => ">",
        ['?', ..] => "?>",
        _ => null,
    };

    // Leaves the document after the tag.
    private static int AttributesOf(ref ReadOnlySpan<char> document)
    {
        for (var values = 0; ; values++)
        {
            var at = document.IndexOfAny('"', '\'', '>');
            var mark = at < 0 ? '>' : document[at];
            document = at < 0 ? default : document[(at + 1)..];
            if (mark == '>')
                return values;
            document = After(document, mark == '"' ? "\"" : "'");
        }
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> document, string end)
    {
        var at = document.IndexOf(end, StringComparison.Ordinal);
        return at < 0 ? default : document[(at + end.Length)..];
    }
}
