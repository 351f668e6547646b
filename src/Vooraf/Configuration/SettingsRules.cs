using System.Net;
using Vooraf.Access.Clients;
using Vooraf.Access.Relations;
using Vooraf.Records;

namespace Vooraf.Configuration;

/// <summary>Rules over several settings, and what Development adds.</summary>
internal static class SettingsRules
{
    /// <summary>Id and secret of the client, and id of the holder, that exist in Development only.</summary>
    public const string Demo = "demo";

    public static Settings Check(Settings settings)
    {
        if (settings.IsDevelopment)
        {
            RequireLoopback(settings);
            settings = WithDemo(settings);
        }
        else
        {
            RefuseDemo(settings);
        }

        RequireHoldersOfClients(settings);
        RequireHoldersOfAccess(settings);
        IssuerSettings.Check(settings);
        return ClientOrganisations.Complete(settings);
    }

    /// <summary>A server that nobody can call is a mistake.</summary>
    /// <exception cref="SettingsException">No holder or no client is configured.</exception>
    public static void RequireCallers(Settings settings)
    {
        if (settings.Holders.IsEmpty)
            throw new SettingsException("No holder is configured. Put 'holders' into vooraf.json (docs/operating.md shows how), or start with --environment Development to try the program out.");
        if (settings.Clients.IsEmpty && settings.Issuers.IsEmpty)
            throw new SettingsException("No client is configured, so nobody could call. Put 'clients' into vooraf.json (docs/operating.md shows how), or start with --environment Development to try the program out.");
    }

    private static void RequireLoopback(Settings settings)
    {
        if (settings.Urls.FirstOrDefault(url => !IsLoopback(url)) is { } open)
            throw new SettingsException(
                $"Setting 'urls' cannot be '{open.OriginalString}' in Development: its demo client would be open to the network. Allowed is a loopback address such as http://127.0.0.1:5080.");
    }

    private static bool IsLoopback(Uri url) =>
        string.Equals(url.Host, "localhost", StringComparison.Ordinal) || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static Settings WithDemo(Settings settings)
    {
        var holders = settings.Holders.Any(holder => IsDemo(holder.Id)) ? settings.Holders : settings.Holders.Add(new Holder(Demo, "Praktijk Demo", "90000100", "Z3"));
        var clients = settings.Clients.Any(client => IsDemo(client.Id))
            ? settings.Clients
            : settings.Clients.Add(new Client(Demo, SecretHash.Of(Demo, iterations: 1), Demo, Demo, AccessRights.All) { Relation = RelationSource.Asserted });
        return settings with { Holders = holders, Clients = clients };
    }

    private static void RefuseDemo(Settings settings)
    {
        if (settings.Clients.Any(client => IsDemo(client.Id)))
            throw new SettingsException("Setting 'clients' cannot hold a client 'demo' outside Development: choose another id.");
        if (settings.Clients.FirstOrDefault(client => client.Secret is not null) is { } secret)
        {
            throw new SettingsException(
                $"Setting 'clients': client '{secret.Id}' has a secret, and secrets are for Development only. Give it the public keys by which it signs its assertions: 'jwks', 'jwksFile' or 'jwksUrl' (docs/operating.md).");
        }

        if (!settings.CheckBsn)
            throw new SettingsException("Setting 'checkBsn' cannot be 'false' in Production: every BSN must pass the eleven test. Allowed is true.");
    }

    private static void RequireHoldersOfClients(Settings settings)
    {
        foreach (var client in settings.Clients)
        {
            if (!settings.Holders.Any(holder => string.Equals(holder.Id, client.Holder, StringComparison.Ordinal)))
                throw new SettingsException($"Setting 'clients': client '{client.Id}' belongs to holder '{client.Holder}', which is not in 'holders'. Allowed is one of: {string.Join(", ", settings.Holders.Select(holder => holder.Id))}.");
        }
    }

    private static void RequireHoldersOfAccess(Settings settings)
    {
        foreach (var access in settings.Access)
        {
            if (!settings.Holders.Any(holder => string.Equals(holder.Id, access.Id, StringComparison.Ordinal)))
                throw new SettingsException($"Setting 'access': holder '{access.Id}' is not in 'holders'. Allowed is one of: {string.Join(", ", settings.Holders.Select(holder => holder.Id))}.");
        }
    }

    private static bool IsDemo(string id) => string.Equals(id, Demo, StringComparison.Ordinal);
}
