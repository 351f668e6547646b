using System.Text.Json;

namespace Vooraf.EndToEnd.Running;

/// <summary>Asks a token for the client that exists in Development only.</summary>
internal static class DemoToken
{
    public static async Task<string> AskAsync(Uri address, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "demo",
            ["client_secret"] = "demo",
        });
        using var answer = await client.PostAsync("connect/token", form, cancellation);
        var body = await answer.Content.ReadAsStringAsync(cancellation);
        answer.IsSuccessStatusCode.ShouldBeTrue($"the token was refused with {(int)answer.StatusCode}: {body}");
        using var token = JsonDocument.Parse(body);
        return token.RootElement.GetProperty("access_token").GetString()!;
    }
}
