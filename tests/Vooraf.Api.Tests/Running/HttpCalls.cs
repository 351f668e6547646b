using System.Text;

namespace Vooraf.Api.Tests.Running;

/// <summary>Requests in one line.</summary>
public static class HttpCalls
{
    public static Task<Reply> PostFormAsync(this HttpClient http, string url, string form, params (string Name, string Value)[] headers) =>
        http.SendAsync("POST", url, form, [("Content-Type", "application/x-www-form-urlencoded"), .. headers]);

    public static async Task<Reply> SendAsync(this HttpClient http, string method, string url, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(url, UriKind.RelativeOrAbsolute));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            if (!headers.Any(header => header.Name is "Content-Type"))
                request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/fhir+json");
        }

        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content!.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var all = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new Reply((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), all);
    }
}
