using System.Collections.Frozen;

namespace Vooraf.Access.Clients;

/// <summary>The configured clients, by id.</summary>
public sealed class ClientRegistry
{
    private readonly FrozenDictionary<string, Client> byId;

    // A secret that belongs to nobody: an unknown id costs as much as a wrong secret, so that ids cannot be found by timing.
    private readonly SecretHash nobody;

    /// <summary>Makes the registry.</summary>
    /// <param name="clients">The clients; their ids differ.</param>
    /// <exception cref="ArgumentException">Two clients have the same id.</exception>
    public ClientRegistry(IEnumerable<Client> clients)
    {
        var list = clients.ToArray();
        if (list.DistinctBy(client => client.Id, StringComparer.Ordinal).Count() != list.Length)
            throw new ArgumentException("Two clients have the same id.", nameof(clients));

        byId = list.ToFrozenDictionary(client => client.Id, StringComparer.Ordinal);
        nobody = Array.Find(list, client => client.Secret is not null)?.Secret ?? SecretHash.Of("", 1);
    }

    /// <summary>True when a client may show itself by a secret: in Development.</summary>
    public bool HasSecrets => byId.Values.Any(client => client.Secret is not null);

    /// <summary>The client of this id; null when there is none.</summary>
    public Client? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The client that has this id and this secret; null when there is none.</summary>
    public Client? Authenticate(string id, string secret)
    {
        var client = byId.GetValueOrDefault(id);
        var matches = (client?.Secret ?? nobody).Matches(secret);
        return matches && client?.Secret is not null ? client : null;
    }
}
