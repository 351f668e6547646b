namespace Vooraf.Records.Searching;

/// <summary>Sees everything of one holder, but for the trays of other clients (design section 4). For commands of the operator, who stands beside the store.</summary>
/// <param name="holder">Id of the holder.</param>
/// <param name="client">Id of the client that sees its own tray.</param>
public sealed class OwnHolderSight(string holder, string client) : IDossierSight
{
    /// <inheritdoc/>
    public bool TellsWhatIsMissing => true;

    /// <inheritdoc/>
    public ValueTask<Dossier?> SeeAsync(Dossier dossier, CancellationToken cancellation) =>
        ValueTask.FromResult(string.Equals(dossier.Holder, holder, StringComparison.Ordinal) ? dossier : null);

    /// <inheritdoc/>
    public bool SeesOutside(ResourceVersion version) => OpensOutside(version.Home, version.Key.Type);

    /// <inheritdoc/>
    public ValueTask<bool> OpensAsync(Dossier dossier, CancellationToken cancellation) => ValueTask.FromResult(string.Equals(dossier.Holder, holder, StringComparison.Ordinal));

    /// <inheritdoc/>
    public bool OpensOutside(in Home home, string type) =>
        string.Equals(home.Holder, holder, StringComparison.Ordinal)
        && (home.Kind == HomeKind.Directory || (home.Kind == HomeKind.Tray && string.Equals(home.Client, client, StringComparison.Ordinal)));

    /// <inheritdoc/>
    public ValueTask<bool> MayBeginAsync(CancellationToken cancellation) => ValueTask.FromResult(true);
}
