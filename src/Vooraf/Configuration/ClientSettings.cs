using System.Text.Json;
using Vooraf.Access.Callers;
using Vooraf.Access.Clients;
using Vooraf.Access.Decisions;
using Vooraf.Access.Relations;
using Vooraf.Access.Scopes;

namespace Vooraf.Configuration;

/// <summary>The setting <c>clients</c>.</summary>
internal static class ClientSettings
{
    public const string Allowed =
        "a JSON list of {\"id\", \"jwks\", \"jwksFile\" or \"jwksUrl\" (in Development also \"secretHash\" or \"secretFile\", made by 'vooraf secret'), \"holder\", \"organisation\", \"organisationType\", \"organisationName\", "
        + "\"scopes\": [\"system/*.cruds\"], \"relation\": \"recorded\" or \"asserted\", \"requestsPerMinute\", \"personsPerHour\", \"ended\"} with different ids";

    public static Settings? Apply(Settings settings, string text)
    {
        try
        {
            var clients = JsonSerializer.Deserialize(text, ListsContext.Default.ClientSettingArray)?.Select(Make).ToArray();
            return clients is null || clients.Any(client => client is null) || HolderSettings.AnyTwice(clients.Select(client => client!.Id))
                ? null
                : settings with { Clients = [.. clients!] };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Client? Make(ClientSetting? client)
    {
        if (client is null || !HolderSettings.IsId(client.Id) || !HolderSettings.IsId(client.Holder) || client.Scopes.IsDefaultOrEmpty)
            return null;
        var scopes = ScopesOf(client);
        if (!OneWay(client) || client.RequestsPerMinute < 1 || client.PersonsPerHour < 1 || RelationOf(client) is not { } relation)
            return null;
        var hash = HashOf(client);
        var keys = KeySettings.Of($"Setting 'clients': client '{client.Id}'", client.Jwks, client.JwksFile, client.JwksUrl);
        return hash is null && keys is null ? null : new Client(client.Id, hash, client.Holder, client.Organisation ?? client.Holder, scopes.Rights)
        {
            Relation = relation,
            Requester = new Organisation(null, client.OrganisationType, client.OrganisationName),
            Scopes = scopes,
            Keys = keys,
            KeysAt = client.JwksUrl is null ? null : new Uri(client.JwksUrl),
            Ended = client.Ended,
            RequestsPerMinute = client.RequestsPerMinute,
            PersonsPerHour = client.PersonsPerHour,
        };
    }

    private static GrantedScopes ScopesOf(ClientSetting client)
    {
        var reading = AccessOptions.Scopes.Read(string.Join(' ', client.Scopes));
        return reading.NotUnderstood.IsEmpty
            ? reading.Scopes
            : throw new SettingsException($"Setting 'clients': client '{client.Id}': the scope '{reading.NotUnderstood[0]}' is not known. Allowed are words like system/*.cruds or system/Goal.rs, names of use cases, and {GrantedScopes.Migrate}.");
    }

    private static RelationSource? RelationOf(ClientSetting client) =>
        client.Relation is { } word ? SettingValues.Word<RelationSource>(word) : RelationSource.Recorded;

    private static bool OneWay(ClientSetting client)
    {
        ReadOnlySpan<bool> ways = [client.SecretHash is not null, client.SecretFile is not null, client.Jwks is not null, client.JwksFile is not null, client.JwksUrl is not null];
        return ways.Count(true) == 1;
    }

    private static SecretHash? HashOf(ClientSetting client)
    {
        var text = client.SecretHash ?? (client.SecretFile is { } file && File.Exists(file) ? File.ReadAllText(file).Trim() : null);
        return text is null ? null : SecretHash.Parse(text);
    }
}
