using Vooraf.Fhir.Issues;

namespace Vooraf.Records.Writing;

/// <summary>What the fullUrls of a transaction stand for.</summary>
internal sealed class FullUrls
{
    private readonly Dictionary<string, (ResourceKey Key, string Reference)> byUrl = new(StringComparer.Ordinal);

    /// <summary>Collects the fullUrls of all entries that stand for a resource.</summary>
    /// <exception cref="RefusedException">Two entries have the same fullUrl.</exception>
    public static FullUrls Of(IReadOnlyList<Draft> drafts)
    {
        var urls = new FullUrls();
        foreach (var draft in drafts)
        {
            if (draft is not { Entry.FullUrl: { } url, Key: { } key } || draft.Effect == Effect.Delete)
                continue;
            if (!urls.TryAdd(url, key))
                throw new RefusedException(400, Issue.Error(IssueCode.Invalid, "Another entry has the same fullUrl. Give each entry its own.", draft.Entry.Place + ".fullUrl"));
        }

        return urls;
    }

    /// <summary>Adds one; false when the URL stands for a resource already.</summary>
    public bool TryAdd(string url, ResourceKey key) => byUrl.TryAdd(url, (key, key.ToString()));

    /// <summary>The resource that a URL stands for, and the reference to write; null when it is no fullUrl.</summary>
    /// <param name="url">The reference as it came.</param>
    /// <param name="ownUrl">The fullUrl of the resource that holds it: a relative reference is relative to the same base (FHIR R4 bundle.html#references).</param>
    public (ResourceKey Key, string Reference)? Find(string url, string? ownUrl)
    {
        if (byUrl.Count == 0)
            return null;
        if (byUrl.TryGetValue(url, out var found))
            return found;

        var theirBase = BaseOf(ownUrl);
        return theirBase is not null && LocalReference.Parse(url, null) is { } key && byUrl.TryGetValue(theirBase + key, out found) ? found : null;
    }

    private static string? BaseOf(string? url)
    {
        if (url is null || !url.StartsWith("http", StringComparison.Ordinal))
            return null;

        var beforeId = url.LastIndexOf('/');
        var beforeType = beforeId <= 0 ? -1 : url.LastIndexOf('/', beforeId - 1);
        return beforeType < 0 ? null : url[..(beforeType + 1)];
    }
}
