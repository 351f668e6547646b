using System.Text.Json;
using Vooraf.Access.Clients;
using Vooraf.Access.Relations;

namespace Vooraf.Configuration;

/// <summary>The setting <c>clients</c>.</summary>
internal static class ClientSettings
{
    public const string Allowed =
        "a JSON list of {\"id\", \"secretHash\" or \"secretFile\", \"holder\", \"organisation\", \"rights\": [\"read\", \"write\", \"migrate\"], \"relation\": \"recorded\" or \"asserted\"} with different ids; 'vooraf secret' makes the hash";

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
        if (client is null || !HolderSettings.IsId(client.Id) || !HolderSettings.IsId(client.Holder) || client.Rights.IsDefaultOrEmpty)
            return null;
        var rights = AccessRights.None;
        foreach (var word in client.Rights)
        {
            if (SettingValues.Word<AccessRights>(word) is not { } right || right == AccessRights.None)
                return null;
            rights |= right;
        }

        return HashOf(client) is { } hash && RelationOf(client) is { } relation
            ? new Client(client.Id, hash, client.Holder, client.Organisation ?? client.Holder, rights) { Relation = relation }
            : null;
    }

    private static RelationSource? RelationOf(ClientSetting client) =>
        client.Relation is { } word ? SettingValues.Word<RelationSource>(word) : RelationSource.Recorded;

    private static SecretHash? HashOf(ClientSetting client) => (client.SecretHash, client.SecretFile) switch
    {
        ({ } hash, null) => SecretHash.Parse(hash),
        (null, { } file) => File.Exists(file) ? SecretHash.Parse(File.ReadAllText(file).Trim()) : null,
        _ => null,
    };
}
