using Vooraf.Fhir.Identifiers;

namespace Vooraf.Fhir.TestScripts.Running;

/// <summary>Makes text fit for a report: no token, no BSN, not too long.</summary>
internal sealed class ReportText(string? authorization)
{
    private const int Longest = 600;

    private readonly string[] secrets = authorization is null ? [] : [.. new[] { authorization, authorization[(authorization.IndexOf(' ', StringComparison.Ordinal) + 1)..] }.Where(secret => secret.Length > 0)];

    public string Of(string text)
    {
        foreach (var secret in secrets)
            text = text.Replace(secret, "***", StringComparison.Ordinal);
        text = BsnText.Mask(text);
        return text.Length <= Longest ? text : text[..Longest] + " ...";
    }
}
