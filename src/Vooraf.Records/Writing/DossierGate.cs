using Vooraf.Fhir.Issues;
using Vooraf.Records.Searching;

namespace Vooraf.Records.Writing;

/// <summary>
/// What a request may do to dossiers: it writes in those of which its writer sees everything, and finds nothing in any other. Every dossier that is judged
/// becomes something that the commit relies on: what gives permission cannot change in between.
/// </summary>
internal sealed class DossierGate(StoreView view, IDossierSight sight, CancellationToken cancellation)
{
    private readonly Dictionary<long, Dossier?> seen = [];

    /// <summary>What is seen of a dossier; null when nothing is, or it is not there yet.</summary>
    public async ValueTask<Dossier?> SeeAsync(long number)
    {
        if (seen.TryGetValue(number, out var known))
            return known;

        return seen[number] = await view.DossierAsync(number) is { } dossier ? await sight.SeeAsync(dossier, cancellation) : null;
    }

    /// <summary>True when the newest version of a resource, which may be a delete, is seen at its home at this holder.</summary>
    public async ValueTask<bool> SeesAsync(ResourceVersion version)
    {
        if (!view.IsHere(version.Home))
            return false;
        if (version.Home.Kind != HomeKind.Dossier)
            return sight.SeesOutside(version);

        return await SeeAsync(version.Home.Dossier) is { } dossier && (dossier.Find(version.Key) is not null || (version.Deleted && await IsWholeAsync(dossier)));
    }

    /// <summary>Lets a request pass that writes in a dossier.</summary>
    /// <exception cref="RefusedException">The writer does not see all of it, or may not begin it.</exception>
    public async ValueTask RequireAsync(long number, string? place)
    {
        var stored = await view.DossierAsync(number);
        var passes = stored is null ? await sight.MayBeginAsync(cancellation) : ReferenceEquals(await SeeAsync(number), stored);
        if (!passes)
            throw new RefusedException(403, Issue.Error(IssueCode.Forbidden, "This caller may not write in the dossier of this person.", place));
    }

    private async ValueTask<bool> IsWholeAsync(Dossier dossier) => ReferenceEquals(dossier, await view.DossierAsync(dossier.Number));
}
