using System.Text.Json;

namespace Vooraf.Planning.Conformance;

/// <summary>Asks an access token of a token endpoint (RFC 6749, 4.4).</summary>
internal static class TokenClient
{
    /// <summary>The token.</summary>
    /// <exception cref="ConformanceException">There is none; the message holds neither secret nor token.</exception>
    public static async Task<string> AskAsync(HttpClient client, ClientCredentials credentials, CancellationToken cancellation)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = credentials.ClientId,
            ["client_secret"] = credentials.Secret,
        };
        if (credentials.Scope is { } scope)
            fields["scope"] = scope;
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await Requests.SendAsync(() => client.PostAsync(credentials.Endpoint, form, cancellation), "The token endpoint", cancellation);
        if (!answer.IsSuccessStatusCode)
            throw new ConformanceException($"The token endpoint refused with {(int)answer.StatusCode}: check the client id and the secret.");
        return TokenIn(await answer.Content.ReadAsByteArrayAsync(cancellation)) ?? throw new ConformanceException("The token endpoint gave no access_token.");
    }

    private static string? TokenIn(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("access_token", out var token) ? token.GetString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
