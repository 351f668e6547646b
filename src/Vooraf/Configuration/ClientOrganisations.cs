using Vooraf.Access.Callers;
using Vooraf.Access.Clients;
using Vooraf.Records;

namespace Vooraf.Configuration;

/// <summary>For which organisation each client acts: its holder, unless its setting <c>organisation</c> names another by URA.</summary>
internal static class ClientOrganisations
{
    public static Settings Complete(Settings settings) =>
        settings with { Clients = [.. settings.Clients.Select(client => Complete(client, settings.Holders.Single(holder => string.Equals(holder.Id, client.Holder, StringComparison.Ordinal))))] };

    private static Client Complete(Client client, Holder holder)
    {
        if (holder.Ended < (client.Ended ?? DateTimeOffset.MaxValue))
            client = client with { Ended = holder.Ended };
        var stated = client.Requester;
        if (IsHolder(client.Organisation, holder))
            return client with { Requester = new Organisation(holder.Ura, stated.Type ?? holder.OrganisationType, stated.Name ?? holder.Name) };
        if (!UraNumber.IsWhole(client.Organisation))
            throw new SettingsException($"Setting 'clients': client '{client.Id}' acts for organisation '{client.Organisation}'. Allowed is its holder (leave it out), or the URA of another organisation: 8 digits.");
        return client with { IsFromElsewhere = true, Requester = stated with { Ura = client.Organisation } };
    }

    private static bool IsHolder(string organisation, Holder holder) =>
        string.Equals(organisation, holder.Id, StringComparison.Ordinal) || string.Equals(organisation, holder.Ura, StringComparison.Ordinal);
}
