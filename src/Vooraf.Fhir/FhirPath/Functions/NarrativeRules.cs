using System.Collections.Frozen;
using System.Xml;

namespace Vooraf.Fhir.FhirPath.Functions;

/// <summary>What the XHTML of a narrative may hold (https://hl7.org/fhir/R4/narrative.html#rules): formatting, links and images, and something to read; nothing that acts.</summary>
internal static class NarrativeRules
{
    private static readonly FrozenSet<string> Allowed = FrozenSet.ToFrozenSet(
        [
            "div", "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "span", "b", "i", "em", "strong", "small", "big", "tt", "sub", "sup", "bdo",
            "dfn", "code", "samp", "kbd", "var", "cite", "abbr", "acronym", "q", "blockquote", "pre", "ins", "del", "address",
            "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td",
            "a", "img", "map", "area",
        ],
        StringComparer.Ordinal);

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, ConformanceLevel = ConformanceLevel.Document };

    public static bool Hold(string div)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(div), Settings);
            var hasContent = false;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && !MayStand(reader))
                    return false;
                hasContent |= reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA || IsImage(reader);
            }

            return hasContent;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool IsImage(XmlReader reader) => reader is { NodeType: XmlNodeType.Element, LocalName: "img" };

    private static bool MayStand(XmlReader reader)
    {
        if (!Allowed.Contains(reader.LocalName) || (reader.Depth == 0 && reader.LocalName is not "div"))
            return false;
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            if (Acts(reader.LocalName, reader.Value))
                return false;
        }

        reader.MoveToElement();
        return true;
    }

    private static bool Acts(string attribute, string value) =>
        attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || (attribute is "href" or "src" && value.AsSpan().TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
}
