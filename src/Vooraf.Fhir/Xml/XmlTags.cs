namespace Vooraf.Fhir.Xml;

/// <summary>Looks at the tags of a document before an XML reader does, which would keep every attribute of a tag in memory and compare it with all others.</summary>
internal static class XmlTags
{
    /// <summary>The greatest number of attributes of one element; in FHIR an element has three at most, in a narrative some more.</summary>
    internal const int MostAttributes = 500;

    /// <summary>True when a tag has more attributes than <see cref="MostAttributes"/>, seen by their values between quotes.</summary>
    internal static bool HasTooManyAttributes(ReadOnlySpan<char> document)
    {
        for (var at = document.IndexOf('<'); at >= 0; at = document.IndexOf('<'))
        {
            document = document[(at + 1)..];
            if (document is not ['!' or '?', ..] && AttributesOf(ref document) > MostAttributes)
                return true;
        }

        return false;
    }

    // Leaves the document after the tag.
    private static int AttributesOf(ref ReadOnlySpan<char> document)
    {
        for (var values = 0; ; values++)
        {
            var at = document.IndexOfAny('"', '\'', '>');
            var end = at < 0 || document[at] == '>' ? -1 : document[(at + 1)..].IndexOf(document[at]);
            if (end < 0)
                return values;
            document = document[(at + end + 2)..];
        }
    }
}
