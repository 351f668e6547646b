namespace Vooraf.Fhir.Search.Parsing;

/// <summary>The name of a parameter in its parts: <c>code:modifier.rest</c>.</summary>
/// <param name="Full">As it was given, for the use in issues.</param>
/// <param name="Code">The parameter.</param>
/// <param name="Modifier">The modifier or type, or null.</param>
/// <param name="Rest">What follows the first full stop of a chain, or null.</param>
internal sealed record ParameterName(string Full, string Code, string? Modifier, string? Rest)
{
    private const int LongestShown = 80;
    private const int DigitsOfBsn = 8;

    /// <summary>The name as it may stand in an issue: not when it could hold a number of a person.</summary>
    internal string Shown => Show(Full);

    internal static ParameterName Parse(string name, string? full = null)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var head = dot < 0 ? name : name[..dot];
        var colon = head.IndexOf(':', StringComparison.Ordinal);
        return new(full ?? name, colon < 0 ? head : head[..colon], colon < 0 ? null : head[(colon + 1)..], dot < 0 ? null : name[(dot + 1)..]);
    }

    internal static string Show(string name)
    {
        var digits = 0;
        foreach (var letter in name)
        {
            digits = char.IsAsciiDigit(letter) ? digits + 1 : 0;
            if (digits >= DigitsOfBsn || !(char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.' or ':'))
                return "(name not shown)";
        }

        return name.Length > LongestShown ? name[..LongestShown] : name;
    }
}
