using System.Diagnostics.Metrics;

namespace Vooraf.Records.Sqlite;

/// <summary>What an operator watches, under the meter <c>Vooraf.Records</c>. Numbers only: no ids, no contents.</summary>
internal sealed class StoreMeter : IDisposable
{
    public const string Name = "Vooraf.Records";
    private readonly Meter meter = new(Name);
    private readonly Histogram<int> batch;
    private readonly Histogram<double> flush;
    private readonly Counter<long> hits;
    private readonly Counter<long> misses;
    private readonly Counter<long> failures;

    public StoreMeter(Func<long> walBytes, Func<long> freeBytes)
    {
        batch = meter.CreateHistogram<int>("vooraf.records.batch", "{request}", "Requests that shared one flush.");
        flush = meter.CreateHistogram<double>("vooraf.records.flush", "ms", "Time of one transaction of the writer, flush included.");
        hits = meter.CreateCounter<long>("vooraf.records.cache.hits", "{dossier}", "Dossiers read from memory.");
        misses = meter.CreateCounter<long>("vooraf.records.cache.misses", "{dossier}", "Dossiers read from disk.");
        failures = meter.CreateCounter<long>("vooraf.records.failures", "{batch}", "Batches and checkpoints that could not be written.");
        meter.CreateObservableGauge("vooraf.records.wal", walBytes, "By", "Size of the write-ahead log.");
        meter.CreateObservableGauge("vooraf.records.disk.free", freeBytes, "By", "Free bytes on the volume of the data folder.");
    }

    public void Hit() => hits.Add(1);

    public void Miss() => misses.Add(1);

    public void Failed() => failures.Add(1);

    public void Flushed(int requests, TimeSpan duration)
    {
        batch.Record(requests);
        flush.Record(duration.TotalMilliseconds);
    }

    public void Dispose() => meter.Dispose();
}
