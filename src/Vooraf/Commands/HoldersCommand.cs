using System.CommandLine;
using System.Text.Json.Nodes;
using Vooraf.Access.Callers;
using Vooraf.Configuration;
using Vooraf.Terminals;

namespace Vooraf.Commands;

/// <summary><c>vooraf holders</c>: the organisations that hold dossiers here: list, add, end.</summary>
internal static class HoldersCommand
{
    private const string Member = "holders";

    private static readonly Argument<string> Id = new("id") { Description = "Its id: letters, digits, '-' and '.'. It never changes once data exist." };
    private static readonly Option<string> Name = new("--name") { Description = "Its name as people know it.", HelpName = "name", Required = true };
    private static readonly Option<string?> Ura = new("--ura") { Description = "Its URA number.", HelpName = "ura" };
    private static readonly Option<string?> OrganisationType = new("--organisation-type") { Description = "Its type, for instance Z3.", HelpName = "code" };

    public static Command Create(Terminal terminal)
    {
        var holders = new Command("holders", "The organisations that hold dossiers here: list, add, end. They stand in the settings file.\n\nExample:\n  vooraf holders list");
        holders.Subcommands.Add(CommandLine.With(
            new Command("list", "Lists the holders.\n\nExample:\n  vooraf holders list --config vooraf.json"), terminal, (_, settings, _) => Task.FromResult(List(terminal, settings))));
        holders.Subcommands.Add(CommandLine.With(
            new Command("add", "Adds a holder.\n\nExample:\n  vooraf holders add practice --name \"Huisartsenpraktijk Oost\" --ura 90000001 --organisation-type Z3") { Id, Name, Ura, OrganisationType }, terminal,
            (result, _, _) => Task.FromResult(new SettingsList(Member, result, terminal).Add(EntryOf(result)))));
        holders.Subcommands.Add(CommandLine.With(
            new Command("end", "Ends a holder: none of its clients may call any more, nobody else sees its dossiers, and they stay in the store.\n\nExample:\n  vooraf holders end practice") { Id }, terminal,
            (result, _, _) => Task.FromResult(new SettingsList(Member, result, terminal).End(result.GetValue(Id)!))));
        return holders;
    }

    private static int List(Terminal terminal, Settings settings)
    {
        foreach (var holder in settings.Holders)
            terminal.Say($"{holder.Id}  {holder.Name}, URA {holder.Ura ?? "not known"}, type {holder.OrganisationType ?? "not known"}{(holder.Ended is { } ended ? $", ended {ended:yyyy-MM-dd HH:mm}Z" : "")}");
        return ExitCode.Ok;
    }

    private static JsonObject EntryOf(ParseResult result)
    {
        var entry = new JsonObject { ["id"] = result.GetValue(Id), ["name"] = result.GetValue(Name) };
        if (result.GetValue(Ura) is { } ura)
            entry["ura"] = UraNumber.IsWhole(ura) ? ura : throw CommandException.WrongUsage("A URA has 8 digits.");
        if (result.GetValue(OrganisationType) is { } type)
            entry["organisationType"] = type;
        return entry;
    }
}
