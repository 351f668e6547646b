namespace Vooraf.Records.Writing;

/// <summary>The resources of a request that may live in a dossier, and which of them refer to what.</summary>
internal sealed class LinkedDrafts
{
    private readonly Dictionary<ResourceKey, LinkedDraft> byKey = [];
    private readonly Dictionary<ResourceKey, List<(LinkedDraft From, Link Link)>> linkedFrom = [];

    /// <summary>All of them.</summary>
    public IReadOnlyDictionary<ResourceKey, LinkedDraft> ByKey => byKey;

    /// <summary>Takes one up.</summary>
    public void Add(LinkedDraft draft)
    {
        byKey.Add(draft.Key, draft);
        foreach (var link in draft.Links)
        {
            if (link is not { CanTie: true, Target: { } target })
                continue;
            if (!linkedFrom.TryGetValue(target, out var from))
                linkedFrom[target] = from = [];
            from.Add((draft, link));
        }
    }

    /// <summary>The references to a resource that can tie what refers to it to a dossier.</summary>
    public IReadOnlyList<(LinkedDraft From, Link Link)> LinkedFrom(ResourceKey target) => linkedFrom.TryGetValue(target, out var from) ? from : [];
}
