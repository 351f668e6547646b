using System.Collections.Immutable;
using Vooraf.Fhir.Issues;

namespace Vooraf.Records.Writing;

/// <summary>References to what is not stored: kept, and reported as a warning.</summary>
internal sealed class DanglingLinks(StoreView view, Writer writer, IReadOnlyDictionary<ResourceKey, Home> stored, IReadOnlySet<ResourceKey> deleted)
{
    /// <summary>True when the client cannot read such a resource at this holder, and this request does not store it.</summary>
    public async ValueTask<bool> IsMissingAsync(ResourceKey target) =>
        !stored.ContainsKey(target) && (await view.LocateAsync(target) is not { } home || !writer.Sees(home));

    /// <summary>The warnings about a resource.</summary>
    public async ValueTask<ImmutableArray<Issue>> WarningsAsync(LinkedDraft draft)
    {
        var warnings = ImmutableArray.CreateBuilder<Issue>();
        foreach (var link in draft.Links)
        {
            if (link.Target is not { } target || stored.ContainsKey(target))
                continue;
            if (deleted.Contains(target) || await IsMissingAsync(target))
                warnings.Add(Issue.Warning(IssueCode.NotFound, $"{target} is not stored here. The reference is kept as it is.", draft.Draft.Locate(link.Location)));
        }

        return warnings.ToImmutable();
    }
}
