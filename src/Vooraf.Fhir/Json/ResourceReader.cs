using System.Text.Json;
using System.Text.Unicode;
using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.Json;

/// <summary>
/// Reads a resource strictly, as https://hl7.org/fhir/R4/json.html and https://hl7.org/fhir/R4/datatypes.html define it:
/// elements, types, cardinalities, the form of every primitive, codes of small required value sets, and the types that a reference may point to.
/// </summary>
public static class ResourceReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = ReadingLimits.Depth };

    /// <summary>Reads one resource. Whatever the bytes are, this does not throw: what is wrong is in the issues.</summary>
    /// <param name="utf8">The JSON. The document refers to this memory: keep it unchanged until the reading is disposed.</param>
    public static ResourceReading Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Span.StartsWith("\uFEFF"u8))
            utf8 = utf8[3..];
        if (!Utf8.IsValid(utf8.Span))
            return Refused(Issue.Error(IssueCode.Structure, "The content is not valid UTF-8: send it in UTF-8."));
        if (JsonFault.HasTooManyTokens(utf8.Span))
            return Refused(Issue.Error(IssueCode.TooLong, $"The content has more than {ReadingLimits.Tokens} JSON tokens: send it in smaller parts."));
        if (JsonFault.HasBrokenName(utf8.Span))
            return Refused(Issue.Error(IssueCode.Structure, "The name of a member has a character that FHIR cannot carry, or half of one: correct it."));
        return TryParse(utf8) is { } document ? Check(document) : Refused(JsonFault.Explain(utf8.Span));
    }

    private static ResourceReading Check(JsonDocument document)
    {
        var context = new ReadingContext();
        ResourceRules.Check(context, document.RootElement);
        return new ResourceReading(document, context.Issues);
    }

    private static JsonDocument? TryParse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return JsonDocument.Parse(utf8, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ResourceReading Refused(Issue issue) => new(null, [issue]);
}
