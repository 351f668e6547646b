using System.Collections.Immutable;
using Vooraf.Fhir.Issues;

namespace Vooraf.Records.Writing;

/// <summary>References to what is not stored: kept, and reported as a warning.</summary>
internal sealed class DanglingLinks(StoreView view, DossierGate gate, IReadOnlyDictionary<ResourceKey, Home> stored, IReadOnlySet<ResourceKey> deleted)
{
    /// <summary>True when the client cannot read such a resource at this holder, and this request does not store it.</summary>
    public async ValueTask<bool> IsMissingAsync(ResourceKey target)
    {
        if (stored.ContainsKey(target))
            return false;
        if (await view.LocateAsync(target) is not { } home)
            return true;
        if (home.Kind == HomeKind.Dossier)
            return await gate.SeeAsync(home.Dossier) is null;

        return await view.GlanceAsync(target) is not { } version || !await gate.SeesAsync(version);
    }

    /// <summary>The warnings about a resource: one for each that is missing, at the first place that refers to it.</summary>
    public async ValueTask<ImmutableArray<Issue>> WarningsAsync(LinkedDraft draft)
    {
        var warnings = ImmutableArray.CreateBuilder<Issue>();
        var seen = new HashSet<ResourceKey>();
        foreach (var link in draft.Links)
        {
            if (link.Target is not { } target || stored.ContainsKey(target) || !seen.Add(target))
                continue;
            if (deleted.Contains(target) || await IsMissingAsync(target))
                warnings.Add(Issue.Warning(IssueCode.NotFound, $"{target} is not stored here. The reference is kept as it is.", draft.Draft.Locate(link.Location)));
        }

        return warnings.ToImmutable();
    }
}
