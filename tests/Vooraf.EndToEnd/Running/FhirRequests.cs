using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Vooraf.EndToEnd.Running;

/// <summary>The requests of the FHIR API that tests make, on a client of <see cref="VoorafProcess.NewClientAsync"/>.</summary>
public static class FhirRequests
{
    /// <summary>Sends a request and reads its answer to the end.</summary>
    public static async Task<FhirAnswer> AskAsync(this HttpClient client, HttpRequestMessage request, CancellationToken cancellation)
    {
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        var requestId = answer.Headers.TryGetValues("X-Request-Id", out var ids) ? ids.First() : "";
        var tag = FhirAnswer.VersionOf(answer.Headers.ETag?.ToString());
        return new FhirAnswer((int)answer.StatusCode, requestId, tag, answer.Headers.Location?.ToString(), await answer.Content.ReadAsStringAsync(cancellation));
    }

    /// <summary>Reads, searches, or asks the history: a GET of a path relative to the base.</summary>
    public static async Task<FhirAnswer> ReadAsync(this HttpClient client, string path, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await client.AskAsync(request, cancellation);
    }

    /// <summary>Creates a resource.</summary>
    public static async Task<FhirAnswer> CreateAsync(this HttpClient client, JsonObject resource, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, (string)resource["resourceType"]!) { Content = Json(resource) };
        return await client.AskAsync(request, cancellation);
    }

    /// <summary>Sends a transaction or batch.</summary>
    public static async Task<FhirAnswer> TransactAsync(this HttpClient client, JsonObject bundle, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, client.BaseAddress!.AbsoluteUri.TrimEnd('/')) { Content = Json(bundle) };
        return await client.AskAsync(request, cancellation);
    }

    /// <summary>Updates <c>Type/id</c> provided that it is at a version.</summary>
    public static async Task<FhirAnswer> UpdateAsync(this HttpClient client, string key, int version, JsonObject resource, CancellationToken cancellation)
    {
        var copy = resource.DeepClone().AsObject();
        copy["id"] = key.Split('/')[1];
        using var request = new HttpRequestMessage(HttpMethod.Put, key) { Content = Json(copy) };
        request.Headers.TryAddWithoutValidation("If-Match", string.Create(CultureInfo.InvariantCulture, $"W/\"{version}\""));
        return await client.AskAsync(request, cancellation);
    }

    /// <summary>Deletes <c>Type/id</c>.</summary>
    public static async Task<FhirAnswer> RemoveAsync(this HttpClient client, string key, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, key);
        return await client.AskAsync(request, cancellation);
    }

    /// <summary>Searches by POST.</summary>
    public static async Task<FhirAnswer> SearchAsync(this HttpClient client, string type, string form, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{type}/_search");
        request.Content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        return await client.AskAsync(request, cancellation);
    }

    private static StringContent Json(JsonObject resource) => new(resource.ToJsonString(), Encoding.UTF8, "application/fhir+json");
}
