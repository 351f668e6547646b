using System.Text;
using Vooraf.Access.Clients;
using Vooraf.Api.Requests;

namespace Vooraf.Api.Endpoints;

/// <summary>Reads how a client shows itself from the fields of a form and the Authorization header (RFC 6749, section 2.3; RFC 7521, section 4.2).</summary>
internal static class ClientForm
{
    private const string Basic = "Basic ";

    /// <summary>What it shows; null when the header is malformed, or the client shows itself in two ways.</summary>
    public static ClientCredentials? Read(IReadOnlyDictionary<string, string> fields, string authorization, ServiceBase serviceBase, string origin)
    {
        var shown = new ClientCredentials
        {
            ClientId = fields.GetValueOrDefault("client_id"),
            ClientSecret = fields.GetValueOrDefault("client_secret"),
            AssertionType = fields.GetValueOrDefault("client_assertion_type"),
            Assertion = fields.GetValueOrDefault("client_assertion"),
            Audiences = serviceBase.Audiences,
            Origin = origin,
        };
        if (authorization.Length == 0)
            return shown.ClientSecret is not null && shown.Assertion is not null ? null : shown;
        return shown.ClientSecret is null && shown.Assertion is null ? WithHeader(shown, authorization) : null;
    }

    private static ClientCredentials? WithHeader(ClientCredentials shown, string authorization)
    {
        if (!authorization.StartsWith(Basic, StringComparison.OrdinalIgnoreCase))
            return null;

        var bytes = new byte[authorization.Length];
        if (!Convert.TryFromBase64String(authorization[Basic.Length..].Trim(), bytes, out var length))
            return null;

        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return null;

        var id = Decode(pair[..colon]);
        return shown.ClientId is { } named && !string.Equals(named, id, StringComparison.Ordinal)
            ? null
            : shown with { ClientId = id, ClientSecret = Decode(pair[(colon + 1)..]) };
    }

    // RFC 6749, section 2.3.1: id and secret are form-encoded before they go into the header.
    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
