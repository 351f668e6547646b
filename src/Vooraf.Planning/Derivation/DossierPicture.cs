using Vooraf.Records;
using Vooraf.Records.Writing;

namespace Vooraf.Planning.Derivation;

/// <summary>A dossier as a request will leave it.</summary>
internal sealed class DossierPicture
{
    private readonly Dictionary<ResourceKey, RequestChange> changes;
    private readonly Dossier? before;
    private readonly Lazy<ILookup<ResourceKey, ResourceKey>> referring;

    public DossierPicture(DerivationScope scope)
    {
        changes = scope.Changes.ToDictionary(change => change.Key);
        before = scope.Before;
        referring = new(() => Keys.SelectMany(from => scope.ReferencesOf(Json(from)).Select(to => (from, to))).ToLookup(pair => pair.to, pair => pair.from));
    }

    /// <summary>Every resource in it.</summary>
    public IEnumerable<ResourceKey> Keys
    {
        get
        {
            foreach (var stored in before?.Resources ?? [])
            {
                if (!changes.ContainsKey(stored.Key))
                    yield return stored.Key;
            }

            foreach (var change in changes.Values)
            {
                if (!change.IsDelete)
                    yield return change.Key;
            }
        }
    }

    /// <summary>Every resource that was in it before.</summary>
    public IEnumerable<ResourceKey> StoredKeys => before is null ? [] : before.Resources.Select(stored => stored.Key);

    /// <summary>What the request stores or deletes.</summary>
    public IEnumerable<RequestChange> Changes => changes.Values;

    /// <summary>Whether the request stores or deletes a resource.</summary>
    public bool IsWritten(ResourceKey key) => changes.ContainsKey(key);

    /// <summary>Whether the request deletes a resource.</summary>
    public bool IsDeleted(ResourceKey key) => changes.TryGetValue(key, out var change) && change.IsDelete;

    /// <summary>The version that is stored; null when it is new.</summary>
    public ResourceVersion? Stored(ResourceKey key) => before?.Find(key);

    /// <summary>The contents; empty when it is not there.</summary>
    public ReadOnlyMemory<byte> Json(ResourceKey key) =>
        changes.TryGetValue(key, out var change) ? change.Json : before?.Find(key)?.Json ?? default;

    /// <summary>Which resources refer to one.</summary>
    public IEnumerable<ResourceKey> ReferringTo(ResourceKey key) => referring.Value[key];
}
