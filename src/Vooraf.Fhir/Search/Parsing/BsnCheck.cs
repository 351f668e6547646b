using System.Collections.Immutable;

namespace Vooraf.Fhir.Search.Parsing;

/// <summary>Recognises a BSN (citizen service number) in a query.</summary>
internal static class BsnCheck
{
    private const int Length = 9;

    /// <summary>True when the value of a parameter carries a BSN: by its system, or by its form under an identifier parameter.</summary>
    internal static bool Carries(string name, string value, ImmutableArray<string> systems)
    {
        foreach (var system in systems)
        {
            if (value.Contains(system, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return IsAboutIdentifier(name) && EscapedText.Split(value, ',').Exists(part => HasForm(part[(part.LastIndexOf('|') + 1)..]) && HasNoSystem(part));
    }

    /// <summary>True for 8 or 9 digits that pass the eleven test (9·d1 + 8·d2 + … + 2·d8 − d9 is a multiple of 11).</summary>
    internal static bool HasForm(string value)
    {
        value = value.Trim();
        if (value.Length is not (Length - 1 or Length) || value.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return false;
        var digits = value.PadLeft(Length, '0');
        var sum = -(digits[^1] - '0');
        for (var place = 0; place < Length - 1; place++)
            sum += (Length - place) * (digits[place] - '0');
        return sum % 11 == 0 && digits.AsSpan().ContainsAnyExcept('0');
    }

    private static bool HasNoSystem(string part) => EscapedText.IndexOf(part, '|', 0) <= 0;

    private static bool IsAboutIdentifier(string name)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        return string.Equals(last.Split(':')[0], SearchCodes.Identifier, StringComparison.Ordinal) || last.EndsWith(":identifier", StringComparison.Ordinal);
    }
}
