using System.CommandLine;
using Vooraf.Access.Callers;
using Vooraf.Access.Dossiers;
using Vooraf.Access.Relations;
using Vooraf.Records.Writing;
using Vooraf.Terminals;

namespace Vooraf.Commands;

/// <summary><c>vooraf relations</c>: who treats a person: list, add, end.</summary>
internal static class RelationsCommand
{
    private const string Note = "The server must be stopped; beside a running server, send the CareTeam over FHIR (docs/integrating.md).";

    private static readonly Option<string?> Professional = new("--professional") { Description = "A professional: the number by which tokens name them, with its system before a '|' where that is known.", HelpName = "number" };
    private static readonly Option<string?> Organisation = new("--organisation") { Description = "An organisation: its URA number.", HelpName = "ura" };
    private static readonly Option<string?> From = DayOption.Create("--from", "From this day; else from always.");
    private static readonly Option<string?> Until = DayOption.Create("--until", "Until and with this day; else until it is ended.");
    private static readonly Option<string?> Ground = new("--ground") { Description = "On what ground, in a few words without names.", HelpName = "text" };
    private static readonly Option<string> Relation = new("--relation") { Description = "The id of the CareTeam.", HelpName = "id", Required = true };

    public static Command Create(Terminal terminal)
    {
        var relations = new Command("relations", "Who treats a person, and so may see the plan within the own organisation.\n\nExample:\n  vooraf relations list --holder practice --patient 0194f0c2");
        relations.Subcommands.Add(PersonCommand.Create(
            new Command("list", $"Lists the relations, in force or not. Logged as looked at. {Note}\n\nExample:\n  vooraf relations list --holder practice --bsn-file bsn.txt"), terminal, ListAsync));
        relations.Subcommands.Add(PersonCommand.Create(
            new Command("add", $"Records a relation. {Note}\n\nExample:\n  vooraf relations add --holder practice --patient 0194f0c2 --professional 900012345 --from 2026-01-05 --ground \"registered here\"") { Professional, Organisation, From, Until, Ground }, terminal, AddAsync));
        relations.Subcommands.Add(PersonCommand.Create(
            new Command("end", $"Ends a relation, from now on. It stays to be seen in the history. {Note}\n\nExample:\n  vooraf relations end --holder practice --patient 0194f0c2 --relation 0194f0c9") { Relation }, terminal, EndAsync));
        return relations;
    }

    private static async Task<int> ListAsync(PersonCommand command, CancellationToken cancellation)
    {
        var known = DossierAccess.Of(command.Dossier).Relations.ToLookup(relation => relation.Source, StringComparer.Ordinal);
        foreach (var version in await command.Desk.ShowAsync(command.Dossier, RelationResource.Is, cancellation))
        {
            var relations = known[$"{version.Key}/{version.Version}"].ToArray();
            if (relations.Length == 0)
                command.Terminal.Say($"{version.Key}  ended, not active or cannot be interpreted: does not count");
            foreach (var relation in relations)
                command.Terminal.Say($"{version.Key}  {(relation.IsOrganisation ? "organisation" : "professional")} {relation.Identifier}, {SpanLine.Of(relation.From, relation.Until, TimeProvider.System.GetUtcNow())}");
        }

        return ExitCode.Ok;
    }

    private static async Task<int> AddAsync(PersonCommand command, CancellationToken cancellation)
    {
        var relation = new NewRelation
        {
            Professional = ProfessionalOf(command.Arguments),
            Organisation = command.Arguments.GetValue(Organisation),
            From = DayOption.Read(command.Arguments, From),
            Until = DayOption.Read(command.Arguments, Until),
            Ground = command.Arguments.GetValue(Ground),
        };
        if (relation is { Professional: null, Organisation: null })
            throw CommandException.WrongUsage("Say who treats the person: --professional or --organisation.");
        if (relation.Organisation is { } ura && !UraNumber.IsWhole(ura))
            throw CommandException.WrongUsage("A URA has 8 digits.");
        if (await command.WriteAsync(new WriteEntry { Method = WriteMethod.Create, Type = "CareTeam", Resource = relation.Write(command.Patient) }, cancellation) is not { } answer)
            return ExitCode.FoundProblems;
        command.Terminal.Say($"{answer.Key} is recorded.");
        return ExitCode.Ok;
    }

    private static async Task<int> EndAsync(PersonCommand command, CancellationToken cancellation)
    {
        var version = command.Find("CareTeam", command.Arguments.GetValue(Relation)!, RelationResource.Is);
        var entry = new WriteEntry
        {
            Method = WriteMethod.Update,
            Type = "CareTeam",
            Id = version.Key.Id,
            IfMatch = version.Version,
            Resource = RelationResource.Ended(version, TimeProvider.System.GetUtcNow()),
        };
        if (await command.WriteAsync(entry, cancellation) is null)
            return ExitCode.FoundProblems;
        command.Terminal.Say($"{version.Key} is ended.");
        return ExitCode.Ok;
    }

    private static (string? System, string Value)? ProfessionalOf(ParseResult arguments)
    {
        if (arguments.GetValue(Professional) is not { Length: > 0 } text)
            return null;
        var bar = text.LastIndexOf('|');
        return bar <= 0 ? (null, text.TrimStart('|')) : (text[..bar], text[(bar + 1)..]);
    }
}
