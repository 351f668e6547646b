using System.Text.Json;
using System.Xml;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Xml;

namespace Vooraf.Fhir.Json;

/// <summary>The div of a narrative: well-formed XML, an xhtml div, no DTD (https://hl7.org/fhir/R4/narrative.html).</summary>
internal static class NarrativeRules
{
    private const string Xhtml = XmlNames.Xhtml;
    private const int DeepestMarkup = 64;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        ConformanceLevel = ConformanceLevel.Document,
    };

    internal static void Check(ReadingContext context, JsonElement value)
    {
        var text = value.GetString()!;
        if (XmlTags.HasTooManyAttributes(text))
            context.Report(IssueCode.TooLong, $"An element of the narrative has more than {XmlTags.MostAttributes} attributes: leave some out.");
        else if (!IsDiv(text))
            context.Report(IssueCode.Value, $"The narrative must be well-formed XML, without a DTD, with one div in the namespace {Xhtml} as its root.");
    }

    internal static bool IsDiv(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            // A div is an element in a resource, so it has no XML declaration.
            if (!text.StartsWith("<div", StringComparison.Ordinal) || !reader.Read() || reader.LocalName is not "div" || reader.NamespaceURI is not Xhtml)
                return false;
            while (reader.Read())
            {
                if (reader.Depth > DeepestMarkup)
                    return false;
            }

            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
