using Vooraf.Records.Storage;

namespace Vooraf.Records.Transfer;

/// <summary>Finds the dossier of one person of a holder.</summary>
/// <param name="store">The store.</param>
/// <param name="holder">Id of the holder.</param>
public sealed class PersonFinder(IRecordStore store, string holder)
{
    /// <summary>The number of the dossier, by Patient id; null when the holder has none.</summary>
    public async Task<long?> ByIdAsync(string patient, CancellationToken cancellation) =>
        await store.LocateAsync(new ResourceKey("Patient", patient), cancellation) is { Kind: HomeKind.Dossier } home && string.Equals(home.Holder, holder, StringComparison.Ordinal)
            ? home.Dossier
            : null;

    /// <summary>The number of the dossier, by BSN, of eight digits too; null when the holder has none.</summary>
    public async Task<long?> ByBsnAsync(string bsn, CancellationToken cancellation)
    {
        var found = await store.LookUpAsync(holder, new LookUp(LookUpKind.Person, Bsn.Normalise(bsn)), cancellation);
        return found.IsEmpty ? null : await ByIdAsync(found[0].Id, cancellation);
    }
}
