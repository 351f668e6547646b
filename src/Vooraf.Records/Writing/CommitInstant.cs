using System.Collections.Immutable;

namespace Vooraf.Records.Writing;

/// <summary>When a commit happens: never before anything that it follows.</summary>
internal sealed class CommitInstant(StoreView view, TimeProvider time)
{
    /// <summary>Now in whole milliseconds, as resources tell it.</summary>
    public DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>A moment, or that of the newest that the drafts replace and their dossiers hold.</summary>
    public async ValueTask<DateTimeOffset> NotBeforeAsync(DateTimeOffset at, ImmutableArray<Draft> drafts, Homes homes)
    {
        foreach (var draft in drafts)
        {
            if (draft.Effect != Effect.None && draft.Former is { } former && former.LastUpdated > at)
                at = former.LastUpdated;
        }

        foreach (var number in homes.Dossiers)
        {
            foreach (var resource in (await view.DossierAsync(number))?.Resources ?? [])
            {
                if (resource.LastUpdated > at)
                    at = resource.LastUpdated;
            }
        }

        return at;
    }
}
