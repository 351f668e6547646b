using System.Text.Json;

namespace Vooraf.Fhir.TestScripts.Running;

/// <summary>Reads what references point to, each once a script, from the server that is tested only.</summary>
internal sealed class ReferenceFetcher(FhirTransport transport, string mediaType)
{
    private const int Most = 1000;

    private readonly Dictionary<string, Exchange?> read = new(StringComparer.Ordinal);

    /// <summary>The address relative to the base (<c>Type/id</c>); null for what is not on this server: contained, another server, a urn.</summary>
    public string? Relative(string reference)
    {
        if (reference.StartsWith(transport.Base.AbsoluteUri, StringComparison.Ordinal))
            reference = reference[transport.Base.AbsoluteUri.Length..];
        return reference.Split('/') is [{ Length: > 0 } type, { Length: > 0 }, ..] && char.IsAsciiLetterUpper(type[0]) && !reference.Contains('?', StringComparison.Ordinal) ? reference : null;
    }

    /// <summary>Reads one; null when there was no answer, or too many were read already.</summary>
    public async Task<Exchange?> ReadAsync(string relative, CancellationToken cancellation)
    {
        if (read.TryGetValue(relative, out var known))
            return known;
        var answer = read.Count < Most ? await SendAsync(relative, cancellation) : null;
        read[relative] = answer;
        return answer;
    }

    /// <summary>What was read before.</summary>
    public JsonElement? Known(string reference) =>
        Relative(reference) is { } relative && read.GetValueOrDefault(relative) is { Status: 200, Response: { HasResource: true } content } ? content.Resource : null;

    private async Task<Exchange?> SendAsync(string relative, CancellationToken cancellation)
    {
        try
        {
            return await transport.SendAsync(new ScriptRequest(HttpMethod.Get, new Uri(transport.Base, relative)) { Accept = mediaType }, cancellation);
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
