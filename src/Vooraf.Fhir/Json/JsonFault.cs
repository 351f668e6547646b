using System.Globalization;
using System.Text.Json;
using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.Json;

/// <summary>Says why bytes are not JSON that can be taken in.</summary>
internal static class JsonFault
{
    private const int NoLimit = 1_000_000;

    internal static bool HasTooManyTokens(ReadOnlySpan<byte> utf8)
    {
        // A token takes at least one byte, so few bytes cannot have too many.
        if (utf8.Length <= ReadingLimits.Tokens)
            return false;
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = ReadingLimits.Depth });
            for (var tokens = 0; reader.Read(); tokens++)
            {
                if (tokens >= ReadingLimits.Tokens)
                    return true;
            }
        }
        catch (JsonException)
        {
            return false; // Parsing will say so.
        }

        return false;
    }

    /// <summary>True when the name of a member has a half surrogate pair: no name can be looked for beside such a one.</summary>
    internal static bool HasBrokenName(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOf("\\u"u8) < 0)
            return false;
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = ReadingLimits.Depth });
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueIsEscaped && !TextForm.HasLegalCharacters(reader.ValueSpan))
                    return true;
            }
        }
        catch (JsonException)
        {
            return false; // Parsing will say so.
        }

        return false;
    }

    internal static Issue Explain(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = NoLimit });
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= ReadingLimits.Depth)
                    return Issue.Error(IssueCode.TooLong, $"The content is nested deeper than {ReadingLimits.Depth} levels: send it with less nesting.");
            }
        }
        catch (JsonException fault)
        {
            return NotJson(fault);
        }

        return Issue.Error(IssueCode.Structure, "The content is not well-formed JSON.");
    }

    private static Issue NotJson(JsonException fault)
    {
        var line = (fault.LineNumber + 1)?.ToString(CultureInfo.InvariantCulture);
        var place = (fault.BytePositionInLine + 1)?.ToString(CultureInfo.InvariantCulture);
        return Issue.Error(IssueCode.Structure, $"The content is not well-formed JSON: correct it at line {line}, byte {place}.");
    }
}
