using System.Collections.Immutable;

namespace Vooraf.Planning.People.Stories;

/// <summary>Names that nobody has, and what made-up people say.</summary>
internal static class WordList
{
    public static readonly ImmutableArray<string> Women = ["Fabeltje", "Sproke", "Legendia", "Verhaline", "Dichtje", "Romanne", "Schetsje", "Parabella"];

    public static readonly ImmutableArray<string> Men = ["Fabelius", "Sprokert", "Legendert", "Verhalm", "Dichtert", "Romannus", "Schetsmar", "Parabert"];

    public static readonly ImmutableArray<(string Prefix, string Family)> Families =
    [
        ("", "Verzonnen"), ("van", "Fictiehoven"), ("de", "Voorbeeld"), ("", "Proefstra"), ("van der", "Fantasie"), ("", "Denkbeelding"),
        ("ter", "Verdichting"), ("", "Nepstra"), ("van den", "Testberg"), ("", "Schijnhuizen"), ("op de", "Oefenkamp"), ("", "Bedenksel"),
    ];

    public static readonly ImmutableArray<string> Streets = ["Voorbeeldlaan", "Fictiestraat", "Proefpad", "Testplein", "Oefenweg"];

    public static readonly ImmutableArray<string> Cities = ["Voorbeelddam", "Fictiehaven", "Proefwoude", "Testerveen"];

    public static readonly ImmutableArray<string> Limits =
    [
        "Alleen als terugkeer naar de eigen stoel bij het raam te verwachten is.",
        "Twee dagen proberen, daarna samen opnieuw besluiten.",
        "Alleen wanneer benauwdheid niet op een andere manier te verlichten is.",
        "Eerst bellen met de vertegenwoordiger, ook midden in de nacht.",
    ];

    public static readonly ImmutableArray<string> Comments =
    [
        "Rustig besproken; de keuze past bij eerdere gesprekken.",
        "De kinderen zijn het hiermee eens.",
        "Komt hierop terug als de bloedwaarden verbeteren.",
        "Heeft dit zelf ter sprake gebracht.",
    ];

    public static readonly ImmutableArray<string> OtherTreatments = ["Nierdialyse", "Voeding via een sonde", "Chemotherapie bij nieuwe uitzaaiingen"];

    public static readonly ImmutableArray<string> CareWishes =
    [
        "Elke ochtend de krant kunnen lezen met een kop koffie erbij.",
        "Zo min mogelijk pijn, ook als dat slaperig maakt.",
        "Thuis blijven bij de hond zolang het gaat.",
        "Nog één keer met de kleinkinderen naar zee.",
    ];

    public static readonly ImmutableArray<string> Purposes =
    [
        "Vindt rust in zingen met het koor.",
        "De moestuin en de buren geven de dagen kleur.",
        "Bidt dagelijks en stelt bezoek van de geestelijk verzorger op prijs.",
    ];

    public static readonly ImmutableArray<string> PlaceNotes = ["Als het thuis niet gaat, liever een hospice dan het ziekenhuis.", "De slaapkamer beneden is al ingericht."];

    public static readonly ImmutableArray<string> Occasions = ["Eerste gesprek na een nieuwe diagnose.", "De conditie ging achteruit.", "Op verzoek van de persoon zelf."];

    public const string Revised = "In een later gesprek opnieuw besproken en veranderd.";

    public const string Capable = "Begrijpt de keuzes en kan ze navertellen.";

    public const string NotCapable = "Kan de gevolgen van de keuzes op dit moment niet overzien.";
}
