using System.CommandLine;
using Vooraf.Access.Callers;
using Vooraf.Access.Consents;

namespace Vooraf.Commands;

/// <summary>The options of <c>vooraf consents add</c>.</summary>
internal sealed class ConsentArguments
{
    private const string ByPerson = "person";
    private static readonly string[] Circles = [ConsentCodes.EmergencyServices, ConsentCodes.TreatingTeam];

    private readonly Option<bool> permit = new("--permit") { Description = "A permission." };
    private readonly Option<bool> objection = new("--object") { Description = "An objection." };
    private readonly Option<string?> organisation = new("--organisation") { Description = "For one organisation: its URA number. Without one of these three it is for every care provider.", HelpName = "ura" };
    private readonly Option<string?> circle = new("--circle") { Description = $"For a circle: {string.Join(" or ", Circles)}.", HelpName = "code" };
    private readonly Option<string?> category = new("--category") { Description = "For a national category of care providers, for instance RPZAC104.", HelpName = "code" };
    private readonly Option<string?> from = DayOption.Create("--from", "From this day; else from when it was given.");
    private readonly Option<string?> until = DayOption.Create("--until", "Until and with this day; else until it is withdrawn.");
    private readonly Option<string?> givenOn = DayOption.Create("--given-on", "When it was given; else today.");
    private readonly Option<string[]> givenBy = new("--given-by") { Description = "Who gave it: 'person' (when nothing is said), or the id of a RelatedPerson of the dossier; more than once when they did it together.", HelpName = "who" };
    private readonly Option<string?> ground = new("--ground") { Description = "On what ground, in a few words without names.", HelpName = "text" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { permit, objection, organisation, circle, category, from, until, givenOn, givenBy, ground })
            command.Options.Add(option);
    }

    /// <summary>What was asked.</summary>
    /// <exception cref="CommandException">It is impossible.</exception>
    public NewSharingConsent Read(ParseResult result, DateOnly today)
    {
        if (result.GetValue(permit) == result.GetValue(objection))
            throw CommandException.WrongUsage("Say --permit or --object.");
        var givers = result.GetValue(givenBy) is { Length: > 0 } named ? named : [ByPerson];
        return new NewSharingConsent
        {
            Permits = result.GetValue(permit),
            Recipient = RecipientOf(result),
            From = DayOption.Read(result, from),
            Until = DayOption.Read(result, until),
            GivenOn = DayOption.Read(result, givenOn) ?? today,
            GivenByPerson = givers.Contains(ByPerson, StringComparer.Ordinal),
            GivenByContacts = [.. givers.Where(giver => !string.Equals(giver, ByPerson, StringComparison.Ordinal))],
            Ground = result.GetValue(ground),
        };
    }

    private ConsentRecipient? RecipientOf(ParseResult result) => (result.GetValue(organisation), result.GetValue(circle), result.GetValue(category)) switch
    {
        (null, null, null) => null,
        ({ } ura, null, null) => UraNumber.IsWhole(ura) ? new ConsentRecipient.Organisation(ura) : throw CommandException.WrongUsage("A URA has 8 digits."),
        (null, { } code, null) when Circles.Contains(code, StringComparer.Ordinal) => new ConsentRecipient.Circle(code),
        (null, null, { Length: > 0 } code) => new ConsentRecipient.Category(code),
        _ => throw CommandException.WrongUsage($"Say one of --organisation, --circle ({string.Join(" or ", Circles)}) and --category, or none for every care provider."),
    };
}
