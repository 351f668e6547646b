using System.Text;

namespace Vooraf.Api.Requests;

/// <summary>The base URL under which the caller sees the FHIR API, without a slash at the end.</summary>
internal sealed class ServiceBase(string text)
{
    public string Text { get; } = text;

    /// <summary>The same, ready to be copied into an answer, with a slash at the end.</summary>
    public byte[] Utf8WithSlash { get; } = Encoding.UTF8.GetBytes(text + "/");

    /// <summary>Who issues tokens here (RFC 8414): the address without the path of the API.</summary>
    public string Issuer { get; } = IssuerOf(text);

    /// <summary>Where tokens are issued.</summary>
    public string TokenUrl { get; } = IssuerOf(text) + VoorafApi.TokenPath;

    /// <summary>How an assertion may name this server: by its token endpoint (SMART App Launch) or its issuer identifier (RFC 7523).</summary>
    public string[] Audiences { get; } = [IssuerOf(text) + VoorafApi.TokenPath, IssuerOf(text)];

    private static string IssuerOf(string text) => text.EndsWith(VoorafApi.FhirPath, StringComparison.Ordinal) ? text[..^VoorafApi.FhirPath.Length] : text;
}
