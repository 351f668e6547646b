using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;
using Vooraf.Fhir.Xml;

namespace Vooraf.Fhir.TestScripts.Running;

/// <summary>Reads an answer strictly; XML is judged after conversion to JSON.</summary>
internal static class AnswerReader
{
    private const int Largest = 32 << 20;

    /// <summary>Reads the whole answer.</summary>
    /// <exception cref="HttpRequestException">The answer breaks off, or is too large.</exception>
    public static async Task<ScriptContent> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        await answer.Content.LoadIntoBufferAsync(Largest, cancellation);
        var body = await answer.Content.ReadAsByteArrayAsync(cancellation);
        var mediaType = answer.Content.Headers.ContentType?.MediaType;
        var headers = Headers(answer);
        if (body.Length == 0)
            return new ScriptContent(default, [], mediaType, headers);
        if (mediaType?.EndsWith("xml", StringComparison.OrdinalIgnoreCase) is not true)
            return OfJson(body, mediaType, headers);
        var conversion = XmlResourceReader.ToJson(body);
        return conversion.IsValid ? OfJson(conversion.Json, mediaType, headers) : new ScriptContent(default, conversion.Issues, mediaType, headers);
    }

    private static ScriptContent OfJson(ReadOnlyMemory<byte> json, string? mediaType, Dictionary<string, string> headers)
    {
        using var reading = ResourceReader.Read(json);
        IReadOnlyList<Issue> issues = reading.Issues;
        return new ScriptContent(reading.Document?.RootElement.Clone() ?? default, issues, mediaType, headers);
    }

    private static Dictionary<string, string> Headers(HttpResponseMessage answer) => answer.Headers.Concat(answer.Content.Headers)
        .GroupBy(header => header.Key.ToLowerInvariant(), StringComparer.Ordinal)
        .ToDictionary(header => header.Key, header => string.Join(", ", header.SelectMany(values => values.Value)), StringComparer.Ordinal);
}
