using Vooraf.Access.Callers;

namespace Vooraf.Access.Tokens;

/// <summary>Codes and numbers as tokens write them: plain, or with their system before them.</summary>
internal static class StatedCodes
{
    private static readonly string[] UraPrefixes = ["urn:oid:2.16.528.1.1007.3.3.", "http://fhir.nl/fhir/NamingSystem/ura|", "urn:oid:2.16.528.1.1007.3.3|", "ura:"];

    private static readonly string[] PurposePrefixes =
    [
        "urn:oid:2.16.840.1.113883.5.8#", "http://terminology.hl7.org/CodeSystem/v3-ActReason#",
        "urn:oid:2.16.840.1.113883.5.8|", "http://terminology.hl7.org/CodeSystem/v3-ActReason|",
    ];

    /// <summary>The 8 digits of a URA; null when the text is not one.</summary>
    public static string? UraOf(string text) => UraNumber.Of(Without(UraPrefixes, text));

    /// <summary>The code of a purpose of use; null when the text has another system before it.</summary>
    public static string? PurposeOf(string text)
    {
        var code = Without(PurposePrefixes, text);
        return code.Length is > 0 and <= 32 && code.All(char.IsAsciiLetterOrDigit) ? code : null;
    }

    private static string Without(string[] prefixes, string text)
    {
        foreach (var prefix in prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal))
                return text[prefix.Length..];
        }

        return text;
    }
}
