namespace Vooraf.Records.Searching;

/// <summary>
/// What somebody may see, for one request. It is asked before anything else looks at what was found: what it leaves out takes no part in matching, chains,
/// includes, totals, order, paging, history, errors or conditions (docs/adr/0009).
/// </summary>
/// <remarks>For one request; not for several threads at once.</remarks>
public interface IDossierSight
{
    /// <summary>True when a caller who sees nothing may learn whether there is something: then a refusal says so, and what is not there is answered as that.</summary>
    bool TellsWhatIsMissing { get; }

    /// <summary>What is to be seen of a dossier of the holder that is addressed.</summary>
    /// <param name="dossier">The dossier as it is stored.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>The dossier itself when all of it is, a smaller one when a part is, null when nothing is: not even that there is one.</returns>
    ValueTask<Dossier?> SeeAsync(Dossier dossier, CancellationToken cancellation);

    /// <summary>True when a resource that lives in no dossier, but in a directory or a tray, is to be seen.</summary>
    /// <param name="version">A version of it, at the home that it has now.</param>
    bool SeesOutside(ResourceVersion version);

    /// <summary>
    /// True when a dossier is open as a whole: what was deleted, former versions, and writing in it, as far as the request may do these at all. A part of
    /// a dossier, as emergency or a use case shows it, is not.
    /// </summary>
    /// <param name="dossier">The dossier as it is stored.</param>
    /// <param name="cancellation">Ends it early.</param>
    ValueTask<bool> OpensAsync(Dossier dossier, CancellationToken cancellation);

    /// <summary>True when something may be written that lives in no dossier.</summary>
    /// <param name="home">The directory or the tray.</param>
    /// <param name="type">Its resource type.</param>
    bool OpensOutside(in Home home, string type);

    /// <summary>True when a dossier may begin for a person who has none at this holder.</summary>
    ValueTask<bool> MayBeginAsync(CancellationToken cancellation);
}
