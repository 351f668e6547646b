using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vooraf.Access.Clients;
using Vooraf.Access.Keys;
using Vooraf.Configuration;
using Vooraf.Terminals;

namespace Vooraf.Commands;

/// <summary><c>vooraf clients</c>: the systems that may call: list, add, end.</summary>
internal static class ClientsCommand
{
    private const string Member = "clients";

    private static readonly Argument<string> Id = new("id") { Description = "Its client_id: letters, digits, '-' and '.'." };
    private static readonly Option<string> Holder = new("--holder") { Description = "The holder whose data it works on.", HelpName = "id", Required = true };
    private static readonly Option<string?> Organisation = new("--organisation") { Description = "The URA of the organisation that it acts for, when that is not the holder: it then asks from elsewhere.", HelpName = "ura" };
    private static readonly Option<string?> OrganisationType = new("--organisation-type") { Description = "The type of that organisation.", HelpName = "code" };
    private static readonly Option<string?> OrganisationName = new("--organisation-name") { Description = "The name of that organisation.", HelpName = "name" };
    private static readonly Option<string[]> Scopes = new("--scopes") { Description = "The most that its tokens allow.", HelpName = "scope", Required = true, AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string?> Relation = new("--relation") { Description = "Who guards the treatment relations: recorded (Vooraf) or asserted (the client).", HelpName = "word" };
    private static readonly Option<string?> JwksUrl = new("--jwks-url") { Description = "The address of its public keys (https).", HelpName = "address" };
    private static readonly Option<string?> JwksFile = new("--jwks-file") { Description = "A file with its public keys, which is read again when it changes.", HelpName = "file" };
    private static readonly Option<string?> Jwks = new("--jwks") { Description = "A file with its public keys, which are copied into the settings.", HelpName = "file" };

    public static Command Create(Terminal terminal)
    {
        var clients = new Command("clients", "The systems that may call: list, add, end. They stand in the settings file.\n\nExample:\n  vooraf clients list");
        clients.Subcommands.Add(CommandLine.With(
            new Command("list", "Lists the clients and what they may.\n\nExample:\n  vooraf clients list --config vooraf.json"), terminal, (_, settings, _) => Task.FromResult(List(terminal, settings))));
        clients.Subcommands.Add(CommandLine.With(
            new Command("add", "Adds a client with its public keys.\n\nExample:\n  vooraf clients add ehr --holder practice --scopes system/*.cruds --jwks-url https://ehr.example/jwks.json")
            {
                Id, Holder, Organisation, OrganisationType, OrganisationName, Scopes, Relation, JwksUrl, JwksFile, Jwks,
            },
            terminal,
            (result, _, _) => Task.FromResult(new SettingsList(Member, result, terminal).Add(EntryOf(result)))));
        clients.Subcommands.Add(CommandLine.With(
            new Command("end", "Ends a client. It stays in the list, so that its id is never given to another.\n\nExample:\n  vooraf clients end ehr") { Id }, terminal,
            (result, _, _) => Task.FromResult(new SettingsList(Member, result, terminal).End(result.GetValue(Id)!))));
        return clients;
    }

    private static int List(Terminal terminal, Settings settings)
    {
        foreach (var client in settings.Clients)
            terminal.Say($"{client.Id}  holder {client.Holder}{(client.IsFromElsewhere ? $", from elsewhere: URA {client.Organisation}" : "")}, {client.Scopes}, {WayOf(client)}{(client.Ended is { } ended ? $", ended {ended:yyyy-MM-dd HH:mm}Z" : "")}");
        return ExitCode.Ok;
    }

    private static string WayOf(Client client) => client switch
    {
        { KeysAt: { } address } => $"keys at {address}",
        { Keys: FixedKeys } => "keys in the settings",
        { Keys: not null } => "keys in a file",
        _ => "a secret (Development)",
    };

    private static JsonObject EntryOf(ParseResult result)
    {
        var entry = new JsonObject { ["id"] = result.GetValue(Id) };
        Put(entry, "jwksUrl", result.GetValue(JwksUrl));
        Put(entry, "jwksFile", result.GetValue(JwksFile));
        if (result.GetValue(Jwks) is { } file)
            entry["jwks"] = KeysOf(file);
        entry["holder"] = result.GetValue(Holder);
        Put(entry, "organisation", result.GetValue(Organisation));
        Put(entry, "organisationType", result.GetValue(OrganisationType));
        Put(entry, "organisationName", result.GetValue(OrganisationName));
        entry["scopes"] = new JsonArray([.. result.GetValue(Scopes)!.SelectMany(text => text.Split(' ')).Select(scope => JsonValue.Create(scope))]);
        Put(entry, "relation", result.GetValue(Relation));
        return entry;
    }

    private static JsonNode KeysOf(string file)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllBytes(file)) ?? throw CommandException.WrongUsage($"{file} holds no JWK Set.");
        }
        catch (JsonException)
        {
            throw CommandException.WrongUsage($"{file} holds no JWK Set.");
        }
    }

    private static void Put(JsonObject entry, string name, string? value)
    {
        if (value is not null)
            entry[name] = value;
    }
}
