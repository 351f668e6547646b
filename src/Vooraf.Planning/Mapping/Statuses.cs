using System.Collections.Frozen;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>The statuses of the resources, and what they mean for the plan. The first code of a meaning is the one that is written.</summary>
internal sealed class Statuses
{
    public static readonly Statuses Consent = new(
        ("active", ItemStatus.Active), ("inactive", ItemStatus.Ended), ("draft", ItemStatus.Draft), ("proposed", ItemStatus.Proposed), ("rejected", ItemStatus.Rejected),
        ("entered-in-error", ItemStatus.EnteredInError));

    public static readonly Statuses Goal = new(
        ("active", ItemStatus.Active), ("accepted", ItemStatus.Active), ("planned", ItemStatus.Active), ("on-hold", ItemStatus.Ended), ("completed", ItemStatus.Ended), ("cancelled", ItemStatus.Ended),
        ("proposed", ItemStatus.Proposed), ("rejected", ItemStatus.Rejected), ("entered-in-error", ItemStatus.EnteredInError));

    public static readonly Statuses Observation = new(
        ("final", ItemStatus.Active), ("amended", ItemStatus.Active), ("corrected", ItemStatus.Active), ("preliminary", ItemStatus.Draft), ("registered", ItemStatus.Draft),
        ("cancelled", ItemStatus.Rejected), ("entered-in-error", ItemStatus.EnteredInError), ("unknown", ItemStatus.Unknown));

    public static readonly Statuses DeviceUse = new(
        ("active", ItemStatus.Active), ("completed", ItemStatus.Ended), ("stopped", ItemStatus.Ended), ("on-hold", ItemStatus.Ended), ("intended", ItemStatus.Proposed),
        ("entered-in-error", ItemStatus.EnteredInError));

    public static readonly Statuses Communication = new(
        ("completed", ItemStatus.Active), ("active", ItemStatus.Active), ("in-progress", ItemStatus.Active), ("draft", ItemStatus.Draft), ("preparation", ItemStatus.Draft),
        ("on-hold", ItemStatus.Draft), ("revoked", ItemStatus.Rejected), ("not-done", ItemStatus.Rejected), ("stopped", ItemStatus.Rejected), ("entered-in-error", ItemStatus.EnteredInError),
        ("unknown", ItemStatus.Unknown));

    public static readonly Statuses Encounter = new(
        ("finished", ItemStatus.Active), ("arrived", ItemStatus.Active), ("triaged", ItemStatus.Active), ("in-progress", ItemStatus.Active), ("onleave", ItemStatus.Active),
        ("planned", ItemStatus.Proposed), ("cancelled", ItemStatus.Rejected), ("entered-in-error", ItemStatus.EnteredInError), ("unknown", ItemStatus.Unknown));

    public static readonly Statuses Procedure = new(
        ("completed", ItemStatus.Active), ("in-progress", ItemStatus.Active), ("preparation", ItemStatus.Proposed), ("on-hold", ItemStatus.Proposed), ("not-done", ItemStatus.Rejected),
        ("stopped", ItemStatus.Ended), ("entered-in-error", ItemStatus.EnteredInError), ("unknown", ItemStatus.Unknown));

    private readonly FrozenDictionary<string, ItemStatus> meanings;
    private readonly (string Code, ItemStatus Status)[] codes;

    private Statuses(params (string Code, ItemStatus Status)[] codes)
    {
        this.codes = codes;
        meanings = codes.ToFrozenDictionary(pair => pair.Code, pair => pair.Status, StringComparer.Ordinal);
    }

    /// <summary>What a code means; unknown when it is missing or not in the list.</summary>
    public ItemStatus Read(Element status) => meanings.GetValueOrDefault(status.Text() ?? "", ItemStatus.Unknown);

    /// <summary>The code for a meaning; null when this type has none.</summary>
    public string? CodeOf(ItemStatus status) => Array.Find(codes, pair => pair.Status == status).Code;
}
