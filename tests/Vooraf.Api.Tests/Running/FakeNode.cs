using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Vooraf.Testing;

namespace Vooraf.Api.Tests.Running;

/// <summary>
/// A Nuts node as far as a holder uses it: introspection and the check of proofs, in the shapes of its published interface (auth v2). It does not remember proofs, so that
/// whoever asks it has to.
/// </summary>
public sealed class FakeNode : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, JsonObject> tokens = new(StringComparer.Ordinal);
    private SmallServer server = null!;

    /// <summary>What it answers instead of the truth; null for the truth.</summary>
    public RequestDelegate? Instead { get; set; }

    /// <summary>How often it was asked about a token.</summary>
    public int Asked { get; private set; }

    public Uri Introspection => new(server.Address, "internal/auth/v2/accesstoken/introspect");

    public Uri DpopValidation => new(server.Address, "internal/auth/v2/dpop/validate");

    public static async Task<FakeNode> StartAsync()
    {
        var node = new FakeNode();
        node.server = await SmallServer.StartAsync(node.AnswerAsync);
        return node;
    }

    /// <summary>A token that it knows, with the claims of the Knooppunt.</summary>
    public void Know(string token, DateTimeOffset now, params ReadOnlySpan<(string Name, JsonNode? Value)> changes)
    {
        var claims = new JsonObject
        {
            ["active"] = true,
            ["iss"] = "https://node.example/oauth2/north",
            ["client_id"] = "https://node.example/oauth2/elsewhere",
            ["scope"] = "pzp-pilot",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(15).ToUnixTimeSeconds(),
            ["organization_ura"] = "00000666",
            ["organization_name"] = "Huisartsenpost Elders",
            ["organization_facility_type"] = "Z4",
            ["user_id"] = "000095254",
            ["user_initials"] = "M.",
            ["user_surname"] = "Bedacht",
            ["user_role"] = "01.015",
        };
        tokens[token] = claims.Changed(changes);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        if (Instead is { } instead)
            return instead(context);
        return context.Request.Path.Value switch
        {
            "/internal/auth/v2/accesstoken/introspect" => IntrospectAsync(context),
            "/internal/auth/v2/dpop/validate" => ValidateAsync(context),
            _ => Task.CompletedTask,
        };
    }

    private async Task IntrospectAsync(HttpContext context)
    {
        Asked++;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var answer = tokens.TryGetValue(form["token"].ToString(), out var claims) ? claims.ToJsonString() : """{"active":false}""";
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer, context.RequestAborted);
    }

    private static async Task ValidateAsync(HttpContext context)
    {
        var asked = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        var reason = DpopProofs.WhyNot((string)asked["dpop_proof"]!, (string)asked["method"]!, (string)asked["url"]!, (string)asked["thumbprint"]!, (string)asked["token"]!);
        var answer = reason is null ? new JsonObject { ["valid"] = true } : new JsonObject { ["valid"] = false, ["reason"] = reason };
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }
}
