using System.Collections.Immutable;
using System.Globalization;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Transfer;

/// <summary>Writes what a holder has as NDJSON, byte for byte as it is stored. Each part is logged before it is written.</summary>
/// <param name="store">The store.</param>
/// <param name="caller">For whom.</param>
/// <param name="withHistory">Writes every version of what is here, oldest first; else only the current one. What was deleted is left out either way.</param>
public sealed class Exporter(IRecordStore store, TransferCaller caller, bool withHistory)
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    /// <summary>Writes one dossier.</summary>
    /// <returns>How many resources it has.</returns>
    public async Task<int> WriteDossierAsync(long number, ExportSink sink, CancellationToken cancellation)
    {
        while (true)
        {
            if (await SeenAsync(number, cancellation) is not { Resources.IsEmpty: false } dossier)
                return 0;
            var patient = dossier.Resources.FirstOrDefault(resource => string.Equals(resource.Key.Type, "Patient", StringComparison.Ordinal));
            var name = patient?.Key.Id ?? "dossier-" + number.ToString(CultureInfo.InvariantCulture);
            if (await TryWriteAsync(name, dossier.Resources, [new LogReliance(number, dossier.Version)], sink, cancellation))
                return dossier.Resources.Length;
        }
    }

    /// <summary>Writes everything of the holder: each dossier, the directory, and what no person is known of yet.</summary>
    /// <param name="sink">Where it goes.</param>
    /// <param name="progress">Told how many dossiers are done.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>How many resources there are.</returns>
    public async Task<long> WriteAllAsync(ExportSink sink, IProgress<long> progress, CancellationToken cancellation)
    {
        var count = 0L;
        var done = 0L;
        await foreach (var number in store.DossiersAsync(caller.Holder, cancellation))
        {
            count += await WriteDossierAsync(number, sink, cancellation);
            progress.Report(++done);
        }

        var outside = new List<ResourceVersion>();
        await foreach (var version in store.OutsideDossiersAsync(caller.Holder, cancellation))
            outside.Add(version);
        foreach (var (name, kind) in new[] { ("directory", HomeKind.Directory), ("unassigned", HomeKind.Tray) })
        {
            ImmutableArray<ResourceVersion> part = [.. outside.Where(version => version.Home.Kind == kind)];
            if (!part.IsEmpty)
                await TryWriteAsync(name, part, [], sink, cancellation);
            count += part.Length;
        }

        return count;
    }

    private async ValueTask<Dossier?> SeenAsync(long number, CancellationToken cancellation) =>
        await store.ReadDossierAsync(number, cancellation) is { } dossier ? await caller.Sight.SeeAsync(dossier, cancellation) : null;

    /// <summary>Logs and writes; false, with nothing written, when a dossier that is relied on changed in between.</summary>
    private async Task<bool> TryWriteAsync(string name, ImmutableArray<ResourceVersion> current, ImmutableArray<LogReliance> reliances, ExportSink sink, CancellationToken cancellation)
    {
        var versions = withHistory ? await HistoryAsync(current, cancellation) : current;
        var logged = await store.LogAsync(
            caller.Entry('R', "export") with
            {
                Status = 200,
                Dossiers = [.. reliances.Select(reliance => reliance.Dossier)],
                Reliances = reliances,
                Resources = [.. versions.Select(version => string.Create(CultureInfo.InvariantCulture, $"{version.Key}/{version.Version}"))],
            },
            cancellation);
        if (logged == CommitOutcome.Outdated)
            return false;

        await using var stream = sink(name);
        foreach (var version in versions)
        {
            await stream.WriteAsync(version.Json, cancellation);
            await stream.WriteAsync(LineEnd, cancellation);
        }

        return true;
    }

    private async Task<ImmutableArray<ResourceVersion>> HistoryAsync(ImmutableArray<ResourceVersion> current, CancellationToken cancellation)
    {
        var all = ImmutableArray.CreateBuilder<ResourceVersion>();
        foreach (var resource in current)
        {
            for (var number = 1; number <= resource.Version; number++)
            {
                if (await store.ReadVersionAsync(resource.Key, number, cancellation) is { Deleted: false } version)
                    all.Add(version);
            }
        }

        return all.ToImmutable();
    }
}
