using Vooraf.Fhir.Issues;
using Vooraf.Records.Searching;

namespace Vooraf.Records.Writing;

/// <summary>
/// What a request may do to dossiers: it writes in those that are open to its writer, and finds what is seen and nothing else. Every dossier that is judged
/// becomes something that the commit relies on: what gives permission cannot change in between.
/// </summary>
internal sealed class DossierGate(StoreView view, IDossierSight sight, CancellationToken cancellation)
{
    private readonly Dictionary<long, Dossier?> seen = [];

    /// <summary>True when the writer may learn that something is not there.</summary>
    public bool TellsWhatIsMissing => sight.TellsWhatIsMissing;

    /// <summary>What is seen of a dossier; null when nothing is, or it is not there yet.</summary>
    public async ValueTask<Dossier?> SeeAsync(long number)
    {
        if (seen.TryGetValue(number, out var known))
            return known;

        return seen[number] = await view.DossierAsync(number) is { } dossier ? await sight.SeeAsync(dossier, cancellation) : null;
    }

    /// <summary>True when the newest version of a resource is seen at its home at this holder.</summary>
    public async ValueTask<bool> SeesAsync(ResourceVersion version)
    {
        if (!view.IsHere(version.Home))
            return false;
        if (version.Home.Kind != HomeKind.Dossier)
            return sight.SeesOutside(version);

        return await SeeAsync(version.Home.Dossier) is { } dossier && dossier.Find(version.Key) is not null;
    }

    /// <summary>Lets a request pass that writes in a dossier.</summary>
    /// <exception cref="RefusedException">It is not open to the writer, or the writer may not begin it.</exception>
    public async ValueTask RequireAsync(long number, string? place)
    {
        var stored = await view.DossierAsync(number);
        var passes = stored is null ? await sight.MayBeginAsync(cancellation) : await sight.OpensAsync(stored, cancellation);
        if (!passes)
            throw new RefusedException(403, Issue.Error(IssueCode.Forbidden, "This caller may not write in the dossier of this person.", place));
    }

    /// <summary>Lets a request pass that writes in a directory or a tray.</summary>
    /// <exception cref="RefusedException">That is not open to the writer.</exception>
    public void RequireOutside(in Home home, string type)
    {
        if (!sight.OpensOutside(home, type))
            throw new RefusedException(403, Issue.Error(IssueCode.Forbidden, $"This caller may not write a {type} here."));
    }
}
