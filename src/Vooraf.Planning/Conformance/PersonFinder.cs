using System.Net.Http.Headers;
using System.Text.Json;
using Vooraf.Fhir.FhirPath;

namespace Vooraf.Planning.Conformance;

/// <summary>Finds the Patient of a person by BSN, in the body of a POST: a BSN belongs in no address.</summary>
internal static class PersonFinder
{
    private const string System = "http://fhir.nl/fhir/NamingSystem/bsn";

    private static readonly FhirPathExpression Ids = FhirPathExpression.Parse("Bundle.entry.resource.ofType(Patient).id");

    /// <summary>The id of the Patient.</summary>
    /// <exception cref="ConformanceException">The server does not give exactly one; the message holds no BSN.</exception>
    public static async Task<string> IdAsync(HttpClient client, ConformanceOptions options, string? authorization, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Base.AbsoluteUri.TrimEnd('/') + "/Patient/_search"));
        request.Content = new FormUrlEncodedContent([KeyValuePair.Create("identifier", $"{System}|{options.Bsn}")]);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/fhir+json"));
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var answer = await Requests.SendAsync(() => client.SendAsync(request, cancellation), "The server", cancellation);
        if (!answer.IsSuccessStatusCode)
            throw new ConformanceException($"The search for the person by BSN was answered with {(int)answer.StatusCode}.");
        return IdIn(await answer.Content.ReadAsByteArrayAsync(cancellation)) ?? throw new ConformanceException("The server does not give exactly one Patient for this BSN.");
    }

    private static string? IdIn(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var found = Ids.Evaluate(json.RootElement);
            return found.Count == 1 ? found[0].Text : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
