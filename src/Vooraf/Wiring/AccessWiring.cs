using Vooraf.Access.Decisions;
using Vooraf.Configuration;
using Vooraf.Records;

namespace Vooraf.Wiring;

/// <summary>The decision, with what is known and settled about holders.</summary>
internal static class AccessWiring
{
    /// <summary>Makes it.</summary>
    public static AccessDecision DecisionOf(Settings settings) => new(new AccessOptions { Holders = [.. settings.Holders.Select(holder => AccessOf(holder, settings))] });

    private static HolderAccess AccessOf(Holder holder, Settings settings)
    {
        var settled = settings.Access.FirstOrDefault(access => string.Equals(access.Id, holder.Id, StringComparison.Ordinal)) ?? new HolderAccess { Id = holder.Id };
        return settled with { Ura = holder.Ura, EmergencyTime = settings.EmergencyTime };
    }
}
