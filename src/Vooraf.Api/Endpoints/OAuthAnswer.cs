using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Vooraf.Api.Buffers;

namespace Vooraf.Api.Endpoints;

/// <summary>An answer of an endpoint for tokens: a status and a JSON object that is never kept by anybody between.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Members">Writes the members of the object; null for no body.</param>
/// <param name="RetryAfter">For the header; null for none.</param>
internal sealed record OAuthAnswer(int Status, Action<Utf8JsonWriter>? Members, TimeSpan? RetryAfter = null)
{
    /// <summary>Done, with nothing to say.</summary>
    public static OAuthAnswer Done { get; } = new(StatusCodes.Status200OK, null);

    /// <summary>A refusal (RFC 6749, section 5.2).</summary>
    public static OAuthAnswer Refused(string error, string sentence)
    {
        var status = error is "invalid_client" ? StatusCodes.Status401Unauthorized : StatusCodes.Status400BadRequest;
        return new OAuthAnswer(status, json => WriteError(json, error, sentence));
    }

    /// <summary>Too many attempts.</summary>
    public static OAuthAnswer Throttled(TimeSpan wait) =>
        new(StatusCodes.Status429TooManyRequests, static json => WriteError(json, "slow_down", "Too many attempts; wait a little."), wait);

    /// <summary>It cannot be judged now.</summary>
    public static OAuthAnswer Unavailable(string sentence) =>
        new(StatusCodes.Status503ServiceUnavailable, json => WriteError(json, "temporarily_unavailable", sentence), TimeSpan.FromSeconds(10));

    /// <summary>Sends it.</summary>
    public async ValueTask SendAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        response.Headers.Pragma = "no-cache";
        if (RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Basic realm=\"vooraf\"";
        if (Members is null)
            return;

        response.ContentType = "application/json";
        using var body = new PooledBuffer(512);
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            Members(json);
            json.WriteEndObject();
        }

        await response.BodyWriter.WriteAsync(body.Written, context.RequestAborted);
    }

    private static void WriteError(Utf8JsonWriter json, string error, string sentence)
    {
        json.WriteString("error"u8, error);
        json.WriteString("error_description"u8, sentence);
    }
}
