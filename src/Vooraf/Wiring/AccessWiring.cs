using Vooraf.Access.Clients;
using Vooraf.Access.Decisions;
using Vooraf.Access.Relations;
using Vooraf.Access.Tokens;
using Vooraf.Configuration;
using Vooraf.Records;
using Vooraf.Records.Searching;

namespace Vooraf.Wiring;

/// <summary>The decision, with what is known and settled about holders.</summary>
internal static class AccessWiring
{
    /// <summary>Makes it.</summary>
    public static AccessDecision DecisionOf(Settings settings) => new(new AccessOptions { Holders = [.. settings.Holders.Select(holder => AccessOf(holder, settings))] });

    /// <summary>What a command of the operator may see, decided as for a record system of the holder that guards its own relations.</summary>
    public static Func<IDossierSight> SightOf(Settings settings, string holder, string client)
    {
        var decision = DecisionOf(settings);
        var caller = Caller.WithoutToken(new Client(client, null, holder, holder, AccessRights.All) { Relation = RelationSource.Asserted }, AccessRights.All);
        return () => new RequestSight(decision, new AccessRequest { Caller = caller, Holder = holder, Interaction = AccessInteraction.Bundle, At = TimeProvider.System.GetUtcNow() });
    }

    private static HolderAccess AccessOf(Holder holder, Settings settings)
    {
        var settled = settings.Access.FirstOrDefault(access => string.Equals(access.Id, holder.Id, StringComparison.Ordinal)) ?? new HolderAccess { Id = holder.Id };
        return settled with { Ura = holder.Ura, EmergencyTime = settings.EmergencyTime };
    }
}
