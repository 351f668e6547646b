using System.Collections.Immutable;
using Vooraf.Fhir.Identifiers;

namespace Vooraf.Fhir.Search.Parsing;

/// <summary>Recognises a BSN (citizen service number) in a query.</summary>
internal static class BsnCheck
{
    /// <summary>True when the value of a parameter carries a BSN: by its system, or by its form under an identifier parameter.</summary>
    internal static bool Carries(string name, string value, ImmutableArray<string> systems)
    {
        foreach (var system in systems)
        {
            if (value.Contains(system, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return IsAboutIdentifier(name) && EscapedText.Split(value, ',').Exists(part => ElevenTest.Passes(part.AsSpan(part.LastIndexOf('|') + 1).Trim()) && HasNoSystem(part));
    }

    private static bool HasNoSystem(string part) => EscapedText.IndexOf(part, '|', 0) <= 0;

    private static bool IsAboutIdentifier(string name)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        return string.Equals(last.Split(':')[0], SearchCodes.Identifier, StringComparison.Ordinal) || last.EndsWith(":identifier", StringComparison.Ordinal);
    }
}
