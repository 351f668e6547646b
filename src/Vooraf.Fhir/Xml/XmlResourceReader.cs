using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using System.Xml;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;

namespace Vooraf.Fhir.Xml;

/// <summary>Converts a resource from XML to JSON, as https://hl7.org/fhir/R4/xml.html defines both.</summary>
public static class XmlResourceReader
{
    /// <summary>
    /// The most bytes that a document may have. Converting takes up to sixteen times as many, and one request may not allocate more than 64 MB.
    /// </summary>
    public const int LargestDocument = 3 << 20;

    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>
    /// Converts one resource. Whatever the bytes are, this does not throw. It checks what is XML's own: namespaces, element order, unknown elements and attributes,
    /// text where none may stand. The rest (cardinality, the form of values) is for <see cref="ResourceReader"/>, which must read the JSON next.
    /// A DTD is refused, and nothing outside the bytes is ever read.
    /// </summary>
    public static XmlConversion ToJson(ReadOnlyMemory<byte> xml)
    {
        if (xml.Length > LargestDocument)
            return Refused(Issue.Error(IssueCode.TooLong, "An XML document may be 3 MiB at most: send it in JSON, or in parts."));
        if (!Utf8.IsValid(xml.Span))
            return Refused(Issue.Error(IssueCode.Structure, "The content is not valid UTF-8: send it in UTF-8."));
        var text = Encoding.UTF8.GetString(xml.Span.StartsWith("\uFEFF"u8) ? xml.Span[3..] : xml.Span);
        if (XmlTags.HasTooManyAttributes(text))
            return Refused(Issue.Error(IssueCode.TooLong, $"An element has more than {XmlTags.MostAttributes} attributes: remove those that FHIR R4 does not have."));
        var context = new ReadingContext();
        try
        {
            return Convert(text, context);
        }
        catch (XmlException fault)
        {
            return Refused(Explain(text, fault));
        }
    }

    internal static Utf8JsonWriter JsonWriter(IBufferWriter<byte> output) => new(output, JsonOptions);

    private static XmlConversion Convert(string text, ReadingContext context)
    {
        var output = new ArrayBufferWriter<byte>(Math.Max(text.Length, 256));
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        using (var json = JsonWriter(output))
            new XmlResourceConverter(new XmlCursor(reader, context), new NarrativeSource(text), context).Document(json);
        return context.Issues.Count == 0 ? new XmlConversion(output.WrittenMemory, []) : new XmlConversion(default, context.Issues);
    }

    private static Issue Explain(string text, XmlException fault)
    {
        if (text.Contains("<!DOCTYPE", StringComparison.Ordinal))
            return Issue.Error(IssueCode.Structure, "The XML has a DTD or a part that looks like one: remove it.");
        var place = string.Create(CultureInfo.InvariantCulture, $"line {fault.LineNumber}, position {fault.LinePosition}");
        return Issue.Error(IssueCode.Structure, $"The content is not well-formed XML: correct it at {place}.");
    }

    private static XmlConversion Refused(Issue issue) => new(default, [issue]);
}
