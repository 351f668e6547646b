using System.Diagnostics.Metrics;

namespace Vooraf.Records.Log.Chains;

/// <summary>What an operator watches of the roots, under the meter <c>Vooraf.Records</c>.</summary>
internal sealed class RootMeter : IDisposable
{
    private readonly Meter meter = new("Vooraf.Records");
    private readonly Counter<long> delivered;
    private readonly Counter<long> failures;

    public RootMeter(Func<long> waiting)
    {
        delivered = meter.CreateCounter<long>("vooraf.records.roots", "{root}", "Signed roots of the log that arrived.");
        failures = meter.CreateCounter<long>("vooraf.records.roots.failures", "{attempt}", "Attempts to make or deliver a root that failed.");
        meter.CreateObservableGauge("vooraf.records.roots.waiting", waiting, "{root}", "Roots that wait for delivery.");
    }

    public void Delivered() => delivered.Add(1);

    public void Failed() => failures.Add(1);

    public void Dispose() => meter.Dispose();
}
