using System.Text.Json;

namespace Vooraf.Api.Tests.Running;

/// <summary>What came back.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">The body as text.</param>
/// <param name="Headers">All headers, those of the content too.</param>
public sealed record Reply(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The id at the end of the Location header.</summary>
    public string Id => Header("Location")!.Split('/')[^3];

    /// <summary>The codes of the issues of an OperationOutcome.</summary>
    public string[] IssueCodes => [.. Json.GetProperty("issue").EnumerateArray().Select(issue => issue.GetProperty("code").GetString()!)];
}
