using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Vooraf.Access.Tokens;
using Vooraf.Api.Buffers;
using Vooraf.Api.Formats;
using Vooraf.Api.Http;
using Vooraf.Api.Requests;

namespace Vooraf.Api.Endpoints;

/// <summary>POST /connect/token: OAuth 2 client credentials, the client shown by HTTP Basic or in the form (RFC 6749, sections 2.3.1, 4.4 and 5).</summary>
internal sealed class TokenEndpoint(ApiServices services, AnonymousGate gate, ApiMetrics metrics)
{
    private const int LargestForm = 16 * 1024;

    public async Task AnswerAsync(HttpContext context)
    {
        var answer = gate.Enter(context) is { } wait ? new TokenAnswer.Throttled(wait) : await AskAsync(context);
        metrics.AnsweredAnonymous("token", StatusOf(answer));
        await SendAsync(context, answer);
    }

    private async ValueTask<TokenAnswer> AskAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
            return new TokenAnswer.Refused("invalid_request", "Ask for a token with POST.");
        if (!IsForm(context.Request.ContentType))
            return new TokenAnswer.Refused("invalid_request", "Send application/x-www-form-urlencoded.");

        using var body = await RequestBody.ReadAsync(context.Request, LargestForm, context.RequestAborted);
        if (body is null)
            return new TokenAnswer.Refused("invalid_request", "The form is too large.");

        var request = TokenForm.Read(Encoding.UTF8.GetString(body.Written.Span), context.Request.Headers.Authorization.ToString(), AnonymousGate.OriginOf(context));
        return request is null
            ? new TokenAnswer.Refused("invalid_request", "The client shows itself in one way, by HTTP Basic or in the form, and each field once.")
            : services.Issuer.Issue(request);
    }

    private static bool IsForm(string? contentType)
    {
        ReadOnlySpan<char> type = contentType;
        return MediaType.Is(MediaType.Cut(ref type, ';'), "application/x-www-form-urlencoded");
    }

    private static int StatusOf(TokenAnswer answer) => answer switch
    {
        TokenAnswer.Issued => 200,
        TokenAnswer.Throttled => 429,
        TokenAnswer.Refused { Error: "invalid_client" } => 401,
        _ => 400,
    };

    private static async ValueTask SendAsync(HttpContext context, TokenAnswer answer)
    {
        var response = context.Response;
        response.StatusCode = StatusOf(answer);
        response.ContentType = "application/json";
        response.Headers.Pragma = "no-cache";
        if (answer is TokenAnswer.Throttled throttled)
            response.Headers.RetryAfter = Math.Ceiling(throttled.RetryAfter.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (response.StatusCode == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Basic realm=\"vooraf\"";

        using var body = new PooledBuffer(512);
        Write(body, answer);
        await response.BodyWriter.WriteAsync(body.Written, context.RequestAborted);
    }

    private static void Write(PooledBuffer body, TokenAnswer answer)
    {
        using var json = new Utf8JsonWriter(body);
        json.WriteStartObject();
        switch (answer)
        {
            case TokenAnswer.Issued issued:
                json.WriteString("access_token"u8, issued.Token);
                json.WriteString("token_type"u8, "Bearer"u8);
                json.WriteNumber("expires_in"u8, (int)issued.Lifetime.TotalSeconds);
                json.WriteString("scope"u8, issued.Scope);
                break;
            case TokenAnswer.Refused refused:
                json.WriteString("error"u8, refused.Error);
                json.WriteString("error_description"u8, refused.Description);
                break;
            default:
                json.WriteString("error"u8, "slow_down"u8);
                json.WriteString("error_description"u8, "Too many attempts; wait a little."u8);
                break;
        }

        json.WriteEndObject();
    }
}
