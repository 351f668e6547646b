using System.Collections.Immutable;
using System.Globalization;
using Vooraf.Records.Storage;
using Vooraf.Records.Writing;

namespace Vooraf.Records.Transfer;

/// <summary>One person at a time, for a command of the operator: found, looked at and written about. What is looked at is logged before it is given.</summary>
/// <param name="store">The store.</param>
/// <param name="writer">The one way in.</param>
/// <param name="caller">For whom.</param>
public sealed class PersonDesk(IRecordStore store, RecordWriter writer, TransferCaller caller)
{
    private readonly PersonFinder finder = new(store, caller.Holder);

    /// <summary>The dossier of a person by Patient id; null when the holder has none, or the Patient was deleted.</summary>
    public async Task<Dossier?> FindByIdAsync(string patient, CancellationToken cancellation) => await ReadAsync(await finder.ByIdAsync(patient, cancellation), cancellation);

    /// <summary>The dossier of a person by BSN; null when the holder has none.</summary>
    public async Task<Dossier?> FindByBsnAsync(string bsn, CancellationToken cancellation) => await ReadAsync(await finder.ByBsnAsync(bsn, cancellation), cancellation);

    /// <summary>Gives the resources of a kind, logged as shown.</summary>
    /// <exception cref="StoreUnavailableException">It could not be logged: nothing may be shown.</exception>
    public async Task<ImmutableArray<ResourceVersion>> ShowAsync(Dossier dossier, Func<ResourceVersion, bool> kind, CancellationToken cancellation)
    {
        ImmutableArray<ResourceVersion> shown = [.. dossier.Resources.Where(kind)];
        await store.LogAsync(
            caller.Entry('R', "search-type") with
            {
                Status = 200,
                Dossiers = [dossier.Number],
                Patients = [.. dossier.Resources.Where(IsPatient).Select(patient => patient.Key)],
                Resources = [.. shown.Select(version => string.Create(CultureInfo.InvariantCulture, $"{version.Key}/{version.Version}"))],
            },
            cancellation);
        return shown;
    }

    /// <summary>Writes one thing, logged whatever comes of it.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot take it now.</exception>
    public async Task<EntryAnswer> WriteAsync(WriteEntry entry, CancellationToken cancellation)
    {
        var isNew = entry.Method == WriteMethod.Create;
        var answer = await writer.WriteAsync(
            new WriteRequest { Writer = caller.Writer, Sight = caller.Sight, Entries = [entry], Log = caller.Entry(isNew ? 'C' : 'U', isNew ? "create" : "update"), ServiceBase = caller.ServiceBase },
            cancellation);
        return answer.Refusal is { } refusal ? new EntryAnswer { Status = refusal.Status, Issues = refusal.Issues } : answer.Entries[0];
    }

    /// <summary>True for the Patient of a dossier.</summary>
    public static bool IsPatient(ResourceVersion version) => string.Equals(version.Key.Type, "Patient", StringComparison.Ordinal);

    private async Task<Dossier?> ReadAsync(long? number, CancellationToken cancellation) =>
        number is { } found && await store.ReadDossierAsync(found, cancellation) is { } dossier && dossier.Resources.Any(IsPatient) ? dossier : null;
}
