using System.Diagnostics;

namespace Vooraf.Bench;

/// <summary>Of each plan the fastest of several rounds, so that what else the machine does counts as little as possible.</summary>
internal sealed class Fastest
{
    private readonly long[] ticks;
    private readonly long[] bytes;

    public Fastest(int plans)
    {
        ticks = [.. Enumerable.Repeat(long.MaxValue, plans)];
        bytes = new long[plans];
    }

    public double Seconds => ticks.Sum() / (double)Stopwatch.Frequency;

    public double KBPerPlan => bytes.Average() / 1000;

    public void Measure(int at, byte[] plan, Func<byte[], int> work)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        work(plan);
        ticks[at] = Math.Min(ticks[at], Stopwatch.GetTimestamp() - start);
        bytes[at] = GC.GetAllocatedBytesForCurrentThread() - allocated;
    }
}
