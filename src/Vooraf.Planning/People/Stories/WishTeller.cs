namespace Vooraf.Planning.People.Stories;

/// <summary>Makes up what matters to a person, in line with the directives.</summary>
internal static class WishTeller
{
    private static readonly Coded Cure = Codes.Sct("385987000", "zorg bij ziekte en/of letsel");
    private static readonly Coded LongerLife = Codes.Sct("1351964001", "levensverlengende behandeling");
    private static readonly Coded Comfort = Codes.Sct("713148004", "voorkomen en behandelen van symptomen");

    public static Wishes Tell(int number, Chance chance) => new(
        GoalOf(number),
        chance.Pick(WordList.Comments.AsSpan()),
        chance.Pick(WordList.CareWishes.AsSpan()),
        PlaceOf(chance),
        chance.OneIn(2) ? chance.Pick(WordList.PlaceNotes.AsSpan()) : null,
        EuthanasiaOf(number, chance),
        AdvanceTeller.IsDonor(number) ? Codes.Yes : chance.Pick<Coded>([Codes.Yes, Codes.No, Codes.Unknown]),
        number % 10 == 3 ? null : chance.Pick(WordList.Purposes.AsSpan()));

    private static Coded GoalOf(int number) => DirectiveTeller.StanceOf(number) switch
    {
        0 => Cure,
        1 or 4 => LongerLife,
        5 => Codes.Unknown,
        _ => Comfort,
    };

    private static Coded PlaceOf(Chance chance) => chance.Pick<Coded>(
    [
        Codes.Sct("264362003", "thuis"), Codes.Sct("22232009", "ziekenhuis"), Codes.Sct("108344006", "verpleeghuis"), Codes.Sct("284546000", "hospice"), Codes.Unknown,
    ]);

    private static Coded EuthanasiaOf(int number, Chance chance) => AdvanceTeller.AsksEuthanasia(number)
        ? Codes.Sct("340181000146102", "heeft euthanasieverklaring")
        : chance.Pick<Coded>([Codes.Sct("340201000146103", "wil geen euthanasie"), Codes.Sct("340191000146100", "heeft geen euthanasieverklaring"), Codes.Unknown]);
}
