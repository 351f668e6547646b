namespace Vooraf.EndToEnd.Pages;

/// <summary>A treatment of the standard list, with what the page must call it. Written here by hand, apart from the words of the program.</summary>
internal sealed record Treatment(string Code, string Name, string Do, string DoNot)
{
    /// <summary>The treatments, in the order in which the page must show them.</summary>
    public static IReadOnlyList<Treatment> All { get; } =
    [
        new("89666000", "Reanimatie", "Wel reanimeren", "Niet reanimeren"),
        new("40617009", "Kunstmatige beademing", "Wel beademen", "Niet beademen"),
        new("305351004", "Opname op de intensive care", "Wel opnemen op de intensive care", "Niet opnemen op de intensive care"),
        new("32485007", "Opname in het ziekenhuis", "Wel opnemen in het ziekenhuis", "Niet opnemen in het ziekenhuis"),
        new("281789004", "Antibiotica", "Wel antibiotica geven", "Geen antibiotica geven"),
        new("116762002", "Bloedproducten", "Wel bloedproducten geven", "Geen bloedproducten geven"),
    ];
}
