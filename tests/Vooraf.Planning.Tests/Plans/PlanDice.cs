using System.Collections.Immutable;
using Vooraf.Planning.Forms;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Tests.Plans;

/// <summary>Makes up words, days, codes and answers from a seed, as far as a world can carry them.</summary>
internal sealed class PlanDice(int seed, PlanWorld world)
{
    private static readonly string[] Words = ["rustig", "later", "samen", "bij het raam", "niet 's nachts", "\u00e9\u00e9n \"keer\"", "liever niet", "eerst bellen"];

    private readonly Random random = new(seed);

    public PlanWorld World => world;

    public int Next(int bound) => random.Next(bound);

    /// <summary>True so many times of ten.</summary>
    public bool Chance(int ofTen) => Next(10) < ofTen;

    public T Pick<T>(params ReadOnlySpan<T> from) => from[Next(from.Length)];

    public string Word() => Pick(Words) + " " + Next(1000).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public string? Text() => Chance(5) ? Word() : null;

    public PlanDate Day() => PlanDate.Of(new DateOnly(1930, 1, 1).AddDays(Next(35000)));

    public ImmutableArray<T> Some<T>(int most, Func<int, T> make)
    {
        var several = World == PlanWorld.Form ? most : most + 1;
        return [.. Enumerable.Range(0, Next(several + 1)).Select(make)];
    }

    public PlanConcept Option(string linkId)
    {
        var options = FormDefinition.Current.Find(linkId)!.Options;
        return options[Next(options.Length)].Code;
    }

    public Answer<T> Answered<T>(T value, params ReadOnlySpan<AnswerState> states)
        where T : notnull => (World == PlanWorld.Any ? Pick<AnswerState>([AnswerState.Known, AnswerState.Known, AnswerState.Unknown, AnswerState.NotAsked, AnswerState.NotRecorded, AnswerState.CannotBeInterpreted]) : Pick(states)) switch
        {
            AnswerState.Unknown => Vooraf.Planning.Plans.Answer<T>.Unknown,
            AnswerState.NotAsked => Vooraf.Planning.Plans.Answer<T>.NotAsked,
            AnswerState.NotRecorded => Vooraf.Planning.Plans.Answer<T>.NotRecorded,
            AnswerState.CannotBeInterpreted => Vooraf.Planning.Plans.Answer<T>.CannotBeInterpreted("It is made up."),
            _ => Vooraf.Planning.Plans.Answer<T>.Of(value),
        };

    public ReadOnlySpan<AnswerState> Told3 => World == PlanWorld.Form ? [AnswerState.Known] : [AnswerState.Known, AnswerState.Unknown, AnswerState.NotAsked, AnswerState.NotRecorded];

    public PlanDate? Moment() => PlanDate.Read(Pick("2025", "2024-11", "2025-03-04", "2025-03-04T12:30:00+01:00", "2024-12-31T23:30:00Z"));

    // A code of a question that describes, with words where the code asks for them.
    public PlanConcept Described(string linkId)
    {
        var code = Option(linkId);
        var words = code.Code is "09" or "OTH" || (World != PlanWorld.Form && Chance(2));
        return words ? code with { Text = Word() } : code;
    }
}
