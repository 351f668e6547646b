using Microsoft.Playwright;

namespace Vooraf.EndToEnd.Pages;

/// <summary>What a page says about the six treatments, as lines of text; and what it must say of a plan.</summary>
internal static class ShownPlan
{
    private const string Script = """
        items => items.slice(0, 6).flatMap(item => [
          '# ' + item.querySelector('h3').innerText,
          ...[...item.querySelectorAll('.warning')].map(one => '! ' + one.innerText),
          ...[...item.querySelectorAll('.decision')].map(one => '= ' + one.innerText).sort(),
          ...[...item.querySelectorAll('.agreement .source')].map(one => '@ ' + one.innerText.split(/[,.]/)[0]),
          ...[...item.querySelectorAll('.not-ended')].map(one => '< ' + one.firstChild.textContent.trim()),
          ...[...item.querySelectorAll('.ended')].map(one => 'x ' + one.innerText.split(' (')[0]),
        ])
        """;

    /// <summary>Reads the page.</summary>
    public static async Task<string> ReadAsync(IPage page) => string.Join('\n', await page.Locator("li[data-topic]").EvaluateAllAsync<string[]>(Script));

    /// <summary>What the page of a plan must say.</summary>
    public static string Expected(DecidedPlan plan) =>
        string.Join('\n', Treatment.All.Zip(plan.Decisions, (treatment, decided) => string.Join('\n', (string[])["# " + treatment.Name, .. Lines(plan, treatment, decided)])));

    // Of a contradiction neither side comes first.
    private static IEnumerable<string> Sides(Treatment treatment) => new[] { "= " + treatment.Do, "= " + treatment.DoNot }.Order(StringComparer.Ordinal);

    private static string[] Lines(DecidedPlan plan, Treatment treatment, Decided decided) => decided switch
    {
        Decided.Nothing => ["= Niets vastgelegd"],
        Decided.Permit => ["= " + treatment.Do, "@ 17 maart 2026"],
        Decided.Deny => ["= " + treatment.DoNot, "@ 17 maart 2026"],
        Decided.Other => ["= Anders: " + plan.Specification(treatment), "@ 17 maart 2026"],
        Decided.Unknown => ["= Nog onbekend", "@ 17 maart 2026"],
        Decided.Strange => ["= Dit kan Vooraf niet uitleggen. Lees de bron zelf.", "@ 17 maart 2026"],
        Decided.Contradicted => ["! Let op: de bronnen spreken elkaar tegen.", .. Sides(treatment), "@ 17 maart 2026", "@ 17 maart 2026"],
        Decided.NotEnded => ["= " + treatment.DoNot, "@ 17 maart 2026", "< Ouder, en niet beëindigd: " + treatment.Do],
        _ => ["= Geen geldende afspraak", "x Beëindigd: " + treatment.DoNot],
    };
}
