using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Vooraf.Fhir.Tests.Search;

/// <summary>The matcher against a slow evaluation that follows the text of the specification, on random small resources.</summary>
public class SearchPropertyTests
{
    private static readonly string?[] Systems = [null, "http://snomed.info/sct", "http://loinc.org", "https://example.org/a", "https://example.org/ab"];
    private static readonly string?[] Codes = [null, "1", "01", "10", "A", "a", "x,y", "p|q", "019ab6f2c4d37a61b5f09e4b2d8c7a11", "é"];
    private static readonly string[] Prefixes = ["eq", "ne", "gt", "lt", "ge", "le", "sa", "eb"];
    private static readonly string[] Dates = ["2025", "2025-03", "2025-03-31", "2025-04-01", "2025-03-31T10:00:00Z", "2025-03-31T10:00:00.5Z", "2025-04-01T01:00:00+02:00", "2024-12-31"];

    [Fact]
    public void tokens_match_as_the_specification_says()
    {
        var token = Gen.Two(Gen.Choose(0, 9)).Select(pair => (System: Systems[pair.Item1 % Systems.Length], Code: Codes[pair.Item2]));
        var stored = token.ListOf().Select(list => list.Take(4).ToArray());
        var asked = token.Where(one => one.Code is not null || one.System is not null).NonEmptyListOf().Select(list => list.Take(3).ToArray());
        var cases = stored.SelectMany(have => asked.SelectMany(want => Gen.Choose(0, 1).Select(not => (have, want, not: not == 1)))).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(cases, one => Found(one.have, one.want, one.not) == Expected(one.have, one.want, one.not)));
    }

    [Fact]
    public void dates_match_as_the_specification_says()
    {
        var cases = Gen.Elements(Dates).SelectMany(have => Gen.Elements(Dates).SelectMany(want => Gen.Elements(Prefixes).Select(prefix => (have, want, prefix)))).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(cases, one =>
            (SearchWorld.With($$"""{"resourceType":"Consent","id":"c","dateTime":"{{one.have}}"}""").Find($"Consent?date={one.prefix}{one.want}").Length == 1)
            == Compare(one.prefix, Range(one.have), Range(one.want))));
    }

    private static bool Found((string? System, string? Code)[] have, (string? System, string? Code)[] want, bool not)
    {
        var codings = string.Join(',', have.Select(one => "{" + string.Join(',', new[] { Field("system", one.System), Field("code", one.Code) }.Where(field => field is not null)) + "}"));
        var world = SearchWorld.With($$$"""{"resourceType":"Observation","id":"o","code":{"coding":[{{{codings}}}]}}""");
        return world.Find($"Observation?code{(not ? ":not" : "")}=" + string.Join(',', want.Select(Written))).Length == 1;
    }

    // A system of null asks for any system.
    private static string Written((string? System, string? Code) token)
    {
        var code = (token.Code ?? "").Replace(",", "\\,", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
        return token.System is null ? code : $"{token.System}|{code}";
    }

    private static bool Expected((string? System, string? Code)[] have, (string? System, string? Code)[] want, bool not) =>
        Array.Exists(have, one => Array.Exists(want, two => (two.System is null || Same(two.System, one.System)) && (two.Code is null || Same(two.Code, one.Code)))) != not;

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);

    private static string? Field(string name, string? value) => value is null ? null : $"\"{name}\":\"{value}\"";

    private static (DateTimeOffset From, DateTimeOffset To) Range(string text)
    {
        if (text.Length <= 10)
        {
            var start = DateTimeOffset.Parse((text + "-01-01")[..10], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            return (start, text.Length switch { 4 => start.AddYears(1), 7 => start.AddMonths(1), _ => start.AddDays(1) });
        }

        var moment = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return (moment, moment + (text.Contains('.', StringComparison.Ordinal) ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromSeconds(1)));
    }

    private static bool Compare(string prefix, (DateTimeOffset From, DateTimeOffset To) have, (DateTimeOffset From, DateTimeOffset To) want)
    {
        var contains = want.From <= have.From && have.To <= want.To;
        return prefix switch
        {
            "eq" => contains,
            "ne" => !contains,
            "gt" => have.To > want.To,
            "lt" => have.From < want.From,
            "ge" => have.To > want.To || contains,
            "le" => have.From < want.From || contains,
            "sa" => have.From >= want.To,
            _ => have.To <= want.From,
        };
    }
}
