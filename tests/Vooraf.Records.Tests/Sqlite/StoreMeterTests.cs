using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;
using Vooraf.Records.Tests.Storage;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Sqlite;

[Collection(AloneCollection.Name)]
public sealed class StoreMeterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task an_operator_sees_batches_flushes_cache_log_size_and_free_disk_without_tags()
    {
        var seen = new ConcurrentDictionary<string, double>(StringComparer.Ordinal);
        var tags = 0;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (string.Equals(instrument.Meter.Name, "Vooraf.Records", StringComparison.Ordinal))
                own.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, labels, _) => Note(instrument, value, labels));
        listener.SetMeasurementEventCallback<long>((instrument, value, labels, _) => Note(instrument, value, labels));
        listener.SetMeasurementEventCallback<double>((instrument, value, labels, _) => Note(instrument, value, labels));
        listener.Start();
        await using var store = SqliteRecordStore.Open(TestKeys.Settings(folder.Path) with { FreeSpace = () => 10L << 30 });

        var home = Given.Dossier(store.AllocateDossier());
        await store.CommitAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home))), TestContext.Current.CancellationToken);
        await store.ReadDossierAsync(home.Dossier, TestContext.Current.CancellationToken);
        await store.ReadDossierAsync(home.Dossier, TestContext.Current.CancellationToken);
        await store.LogAsync(Given.Entry(), TestContext.Current.CancellationToken);
        listener.RecordObservableInstruments();

        foreach (var name in new[] { "batch", "cache.hits", "cache.misses", "disk.free", "flush", "wal" })
            seen.ShouldContainKey($"vooraf.records.{name}");
        seen["vooraf.records.flush"].ShouldBeGreaterThan(0);
        tags.ShouldBe(0);

        void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> labels)
        {
            seen[instrument.Name] = value;
            Interlocked.Add(ref tags, labels.Length);
        }
    }
}
