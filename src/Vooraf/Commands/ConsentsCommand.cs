using System.CommandLine;
using Vooraf.Access.Consents;
using Vooraf.Access.Dossiers;
using Vooraf.Records.Writing;
using Vooraf.Terminals;

namespace Vooraf.Commands;

/// <summary><c>vooraf consents</c>: what a person chose about sharing: list, add, end.</summary>
internal static class ConsentsCommand
{
    private const string Note = "The server must be stopped; beside a running server, send the Consent over FHIR (docs/integrating.md). Exit code 1: it was refused, or stands there and does not count.";

    private static readonly ConsentArguments Arguments = new();
    private static readonly Option<string> Consent = new("--consent") { Description = "The id of the Consent.", HelpName = "id", Required = true };

    public static Command Create(Terminal terminal)
    {
        var consents = new Command("consents", "Who may see a person's plan outside the own organisation: what the person chose.\n\nExample:\n  vooraf consents list --holder practice --patient 0194f0c2");
        consents.Subcommands.Add(PersonCommand.Create(
            new Command("list", $"Lists the choices, what each says now, and those that count no more. Logged as looked at. {Note}\n\nExample:\n  vooraf consents list --holder practice --bsn-file bsn.txt"), terminal, ListAsync));
        var add = new Command("add", $"Records a permission or an objection. {Note}\n\nExamples:\n  vooraf consents add --holder practice --patient 0194f0c2 --permit --circle emergency-services --ground \"said so in the conversation\"\n  vooraf consents add --holder practice --bsn-file - --object --organisation 90000777");
        Arguments.AddTo(add);
        consents.Subcommands.Add(PersonCommand.Create(add, terminal, AddAsync));
        consents.Subcommands.Add(PersonCommand.Create(
            new Command("end", $"Withdraws a choice: from now on it counts no more. It stays to be seen in the history. {Note}\n\nExample:\n  vooraf consents end --holder practice --patient 0194f0c2 --consent 0194f0c9") { Consent }, terminal, EndAsync));
        return consents;
    }

    private static async Task<int> ListAsync(PersonCommand command, CancellationToken cancellation)
    {
        var choices = DossierAccess.Of(command.Dossier).Choices.ToDictionary(choice => choice.Source, StringComparer.Ordinal);
        foreach (var version in await command.Desk.ShowAsync(command.Dossier, SharingConsentResource.Is, cancellation))
            command.Terminal.Say(ChoiceLine.Of(version, choices.GetValueOrDefault($"{version.Key}/{version.Version}"), TimeProvider.System.GetUtcNow()));
        return ExitCode.Ok;
    }

    private static async Task<int> AddAsync(PersonCommand command, CancellationToken cancellation)
    {
        var consent = Arguments.Read(command.Arguments, DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date)).Write(command.Patient);
        if (await command.WriteAsync(new WriteEntry { Method = WriteMethod.Create, Type = "Consent", Resource = consent }, cancellation) is not { Stored: { } stored })
            return ExitCode.FoundProblems;

        var dossier = await command.Desk.FindByIdAsync(command.Patient, cancellation);
        var choice = DossierAccess.Of(dossier!).Choices.FirstOrDefault(one => string.Equals(one.Source, $"{stored.Key}/{stored.Version}", StringComparison.Ordinal));
        command.Terminal.Say(ChoiceLine.Of(stored, choice, TimeProvider.System.GetUtcNow()));
        return choice is null || choice.From >= choice.Until ? ExitCode.FoundProblems : ExitCode.Ok;
    }

    private static async Task<int> EndAsync(PersonCommand command, CancellationToken cancellation)
    {
        var version = command.Find("Consent", command.Arguments.GetValue(Consent)!, SharingConsentResource.Is);
        var entry = new WriteEntry { Method = WriteMethod.Update, Type = "Consent", Id = version.Key.Id, IfMatch = version.Version, Resource = SharingConsentResource.Withdrawn(version) };
        if (await command.WriteAsync(entry, cancellation) is null)
            return ExitCode.FoundProblems;
        command.Terminal.Say($"{version.Key} is withdrawn and counts no more.");
        return ExitCode.Ok;
    }
}
