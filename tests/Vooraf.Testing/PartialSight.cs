using Vooraf.Records;
using Vooraf.Records.Searching;

namespace Vooraf.Testing;

/// <summary>A sight that a test makes up: of some dossiers nothing, of others a part.</summary>
/// <param name="holder">The holder.</param>
/// <param name="client">The client whose tray is seen.</param>
public sealed class PartialSight(string holder, string client) : IDossierSight
{
    private readonly OwnHolderSight all = new(holder, client);

    /// <summary>Says of which dossiers something is seen.</summary>
    public Func<Dossier, bool> Sees { get; init; } = static _ => true;

    /// <summary>Says which resources are seen, in dossiers and outside.</summary>
    public Func<ResourceVersion, bool> Shows { get; init; } = static _ => true;

    /// <summary>Whether dossiers may begin.</summary>
    public bool Begins { get; init; } = true;

    /// <summary>A sight that sees all but the dossier of one person.</summary>
    public static PartialSight AllBut(string patient, string holder = "demo", string client = "ehr") => new(holder, client) { Sees = dossier => dossier.Find(new("Patient", patient)) is null };

    /// <inheritdoc/>
    public bool TellsWhatIsMissing { get; init; } = true;

    /// <inheritdoc/>
    public async ValueTask<Dossier?> SeeAsync(Dossier dossier, CancellationToken cancellation)
    {
        if (await all.SeeAsync(dossier, cancellation) is null || !Sees(dossier))
            return null;

        var shown = dossier.Resources.RemoveAll(version => !Shows(version));
        return shown.Length == dossier.Resources.Length ? dossier : new Dossier(dossier.Holder, dossier.Number, dossier.Version, shown);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> OpensAsync(Dossier dossier, CancellationToken cancellation) => ReferenceEquals(dossier, await SeeAsync(dossier, cancellation));

    /// <inheritdoc/>
    public bool OpensOutside(in Home home, string type) => all.OpensOutside(home, type);

    /// <inheritdoc/>
    public bool SeesOutside(ResourceVersion version) => all.SeesOutside(version) && Shows(version);

    /// <inheritdoc/>
    public ValueTask<bool> MayBeginAsync(CancellationToken cancellation) => ValueTask.FromResult(Begins);
}
