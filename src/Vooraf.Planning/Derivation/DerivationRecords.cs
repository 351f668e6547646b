using Vooraf.Records;

namespace Vooraf.Planning.Derivation;

/// <summary>What is remembered in a dossier of what was derived.</summary>
internal sealed class DerivationRecords
{
    private readonly Dictionary<ResourceKey, DerivationRecord> byForm = [];
    private readonly Dictionary<ResourceKey, DerivationRecord> brought = [];
    private readonly HashSet<ResourceKey> derived = [];

    public DerivationRecords(DossierPicture picture)
    {
        foreach (var key in picture.StoredKeys.Where(key => IsProvenance(key) && !picture.IsWritten(key)))
            Add(byForm, DerivationRecord.Read(key, picture.Json(key)));
        foreach (var change in picture.Changes.Where(change => IsProvenance(change.Key) && !change.IsDelete))
            Add(brought, DerivationRecord.Read(change.Key, change.Json));
    }

    /// <summary>The record of a form that was stored before, and that the request leaves alone; null when there is none.</summary>
    public DerivationRecord? StoredOf(ResourceKey form) => byForm.GetValueOrDefault(form);

    /// <summary>The record of a form that the request itself brings, as an import does; null when it does not.</summary>
    public DerivationRecord? BroughtOf(ResourceKey form) => brought.GetValueOrDefault(form);

    /// <summary>The forms about which something is remembered.</summary>
    public IEnumerable<ResourceKey> Forms => byForm.Keys.Concat(brought.Keys);

    /// <summary>The records that were stored before.</summary>
    public IEnumerable<DerivationRecord> Stored => byForm.Values;

    /// <summary>Whether a resource was derived, also when somebody has changed it since.</summary>
    public bool IsDerived(ResourceKey key) => derived.Contains(key);

    private void Add(Dictionary<ResourceKey, DerivationRecord> to, DerivationRecord? record)
    {
        if (record is null)
            return;

        to[record.Form] = record;
        derived.UnionWith(record.Parts.Select(part => part.Resource).OfType<ResourceKey>());
    }

    private static bool IsProvenance(ResourceKey key) => string.Equals(key.Type, "Provenance", StringComparison.Ordinal);
}
