using System.Collections.Immutable;

namespace Vooraf.Planning.People.Stories;

/// <summary>Makes up decisions that hang together: who wants no admission wants no intensive care either.</summary>
internal static class DirectiveTeller
{
    private const Decision Yes = Decision.Permit;
    private const Decision No = Decision.Deny;
    private const Decision Else = Decision.Other;
    private const Decision Open = Decision.Unknown;

    /// <summary>Each a stance: resuscitation, ventilation, intensive care, admission, antibiotics, blood product.</summary>
    private static readonly ImmutableArray<ImmutableArray<Decision>> Stances =
    [
        [Yes, Yes, Yes, Yes, Yes, Yes],
        [No, No, Else, Yes, Yes, Open],
        [No, No, No, Else, Yes, No],
        [No, No, No, No, Else, No],
        [Open, Else, Yes, Yes, Yes, Yes],
        [No, Open, Open, Yes, Yes, Else],
        [Else, No, No, Open, Open, Yes],
        [No, No, No, No, No, No],
    ];

    /// <summary>Which stance the person with a number takes; the goal of care follows it.</summary>
    public static int StanceOf(int number) => (number + (number / Stances.Length)) % Stances.Length;

    public static bool HasIcd(int number) => number % 3 == 1;

    public static ImmutableArray<Directive> Tell(int number, Chance chance)
    {
        var stance = Stances[StanceOf(number)];
        var directives = ImmutableArray.CreateBuilder<Directive>();
        for (var index = 0; index < stance.Length; index++)
            directives.Add(Decide(Treatment.Standard[index], stance[index], chance));
        directives[0] = RestingOnAdvance(directives[0], number);
        if (number % 3 == 2)
            directives.Add(DecideOther(number, chance));
        if (HasIcd(number))
            directives.Add(DecideIcd(number));
        return directives.ToImmutable();
    }

    public static Directive Decide(Treatment treatment, Decision decision, Chance chance) => new(treatment, decision)
    {
        Specification = decision switch
        {
            Decision.Other => chance.Pick(WordList.Limits.AsSpan()),
            Decision.Unknown => "Onbekend",
            _ => null,
        },
        Comment = chance.OneIn(3) ? chance.Pick(WordList.Comments.AsSpan()) : null,
    };

    private static Directive RestingOnAdvance(Directive resuscitation, int number) => AdvanceTeller.ForbidsResuscitation(number)
        ? new Directive(resuscitation.Treatment, Decision.Deny) { Comment = resuscitation.Comment, Source = 0, FurtherSource = AdvanceTeller.HasTwo(number) ? 1 : null }
        : resuscitation;

    private static Directive DecideOther(int number, Chance chance)
    {
        var treatment = Treatment.OtherThan(chance.Pick(WordList.OtherTreatments.AsSpan()));
        return Decide(treatment, (number / 3 % 3) switch { 0 => Decision.Deny, 1 => Decision.Permit, _ => Decision.Unknown }, chance);
    }

    // For an ICD the form has no "no": it is switched off, not decided yet (ASKU), or not talked about (NASK).
    private static Directive DecideIcd(int number) => (number / 3 % 3) switch
    {
        0 => new(Treatment.IcdDeactivation, Decision.Permit) { Comment = "De cardioloog weet hiervan." },
        1 => new(Treatment.IcdDeactivation, Decision.Unknown) { Specification = "Nee, nog geen besluit genomen" },
        _ => new(Treatment.IcdDeactivation, Decision.Other) { Specification = "Niet besproken" },
    };
}
