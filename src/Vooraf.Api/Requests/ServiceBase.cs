using System.Text;

namespace Vooraf.Api.Requests;

/// <summary>The base URL under which the caller sees the FHIR API, without a slash at the end.</summary>
internal sealed class ServiceBase(string text)
{
    public string Text { get; } = text;

    /// <summary>The same, ready to be copied into an answer, with a slash at the end.</summary>
    public byte[] Utf8WithSlash { get; } = Encoding.UTF8.GetBytes(text + "/");

    /// <summary>Where tokens are issued.</summary>
    public string TokenUrl { get; } = (text.EndsWith(VoorafApi.FhirPath, StringComparison.Ordinal) ? text[..^VoorafApi.FhirPath.Length] : text) + VoorafApi.TokenPath;
}
