using System.CommandLine;
using System.Globalization;
using Vooraf.Access.Emergency;
using Vooraf.Configuration;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;
using Vooraf.Terminals;
using Vooraf.Wiring;

namespace Vooraf.Commands;

/// <summary><c>vooraf emergencies</c>: the review list of emergency access: list, review.</summary>
internal static class EmergenciesCommand
{
    private const string Note = "The server must be stopped.";

    private static readonly Option<string?> Holder = new("--holder") { Description = "The id of the holder; may be left out when there is one.", HelpName = "id" };
    private static readonly Option<bool> Open = new("--open") { Description = "Only cases that nobody has reviewed." };
    private static readonly Option<string> Case = new("--case") { Description = "The case, as the list calls it.", HelpName = "case", Required = true };
    private static readonly Option<string> Outcome = new("--outcome") { Description = "justified, unjustified or breach.", HelpName = "outcome", Required = true };
    private static readonly Option<string> By = new("--by") { Description = "Who reviewed it.", HelpName = "name", Required = true };

    public static Command Create(Terminal terminal)
    {
        Outcome.AcceptOnlyFromAmong("justified", "unjustified", "breach");
        var emergencies = new Command("emergencies", "Emergency access: what only an emergency opened, for the privacy officer to review.");
        emergencies.Subcommands.Add(CommandLine.With(
            new Command("list", $"Lists the cases, oldest first, with the outcome of each. Looking is logged first. {Note}\n\nExample:\n  vooraf emergencies list --holder practice --open") { Holder, Open },
            terminal,
            (result, settings, cancellation) => ListAsync(terminal, result, settings, cancellation)));
        emergencies.Subcommands.Add(CommandLine.With(
            new Command("review", $"Writes down what was found of a case. {Note}\n\nExample:\n  vooraf emergencies review --holder practice --case 0194f0c2 --outcome justified --by officer-1") { Holder, Case, Outcome, By },
            terminal,
            (result, settings, cancellation) => ReviewAsync(terminal, result, settings, cancellation)));
        return emergencies;
    }

    private static async Task<int> ListAsync(Terminal terminal, ParseResult result, Settings settings, CancellationToken cancellation)
    {
        await using var rooms = Rooms.Open(settings);
        await rooms.Store.LogAsync(rooms.Caller(HolderChoice.Of(settings, result.GetValue(Holder)).Id, "operator").LookAtLog(dossier: null), cancellation);
        foreach (var one in await CasesAsync(rooms, result, settings, cancellation))
        {
            if (one.Outcome is null || !result.GetValue(Open))
                terminal.Say(Line(one));
        }

        return ExitCode.Ok;
    }

    private static async Task<int> ReviewAsync(Terminal terminal, ParseResult result, Settings settings, CancellationToken cancellation)
    {
        await using var rooms = Rooms.Open(settings);
        var id = result.GetValue(Case)!;
        var found = (await CasesAsync(rooms, result, settings, cancellation)).FirstOrDefault(one => string.Equals(one.Id, id, StringComparison.Ordinal))
            ?? throw CommandException.CouldNot($"There is no case {id}. 'vooraf emergencies list' shows them.");
        var outcome = Enum.Parse<EmergencyOutcome>(result.GetValue(Outcome)!, ignoreCase: true);
        await new EmergencyReviews(rooms.Store).ReviewAsync(found, outcome, new LogPerson("", result.GetValue(By)!, "", ""), TimeProvider.System.GetUtcNow(), cancellation);
        terminal.Say($"{found.Id} is {result.GetValue(Outcome)}.");
        return ExitCode.Ok;
    }

    private static Task<IReadOnlyList<EmergencyCase>> CasesAsync(Rooms rooms, ParseResult result, Settings settings, CancellationToken cancellation) =>
        new EmergencyReviews(rooms.Store).ListAsync(HolderChoice.Of(settings, result.GetValue(Holder)).Id, new LogQuery(), cancellation);

    private static string Line(EmergencyCase one) => string.Create(
        CultureInfo.InvariantCulture,
        $"{one.Id}  {one.From.UtcDateTime:yyyy-MM-dd HH:mm}Z  {one.Requests} requests  {string.Join(' ', one.Patients)}  {one.Organisation?.Ura} {one.Person?.Identifier} {one.Person?.Role}  \"{one.Reason}\"  {one.Outcome?.ToString().ToLowerInvariant() ?? "to be reviewed"}");
}
