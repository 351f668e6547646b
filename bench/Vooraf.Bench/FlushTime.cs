using System.Diagnostics;

namespace Vooraf.Bench;

/// <summary>How long this machine takes to flush a small append to disk: the time that no durable answer can beat.</summary>
internal static class FlushTime
{
    public static void Run(Options options)
    {
        var path = Path.Combine(options.Text("folder"), "flush.tmp");
        var latencies = new Latencies();
        using (var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write))
        {
            var page = new byte[8192];
            RandomAccess.SetLength(file, 4096L * page.Length);
            for (var i = 0; i < 2000; i++)
            {
                RandomAccess.Write(file, page, (i % 4096) * (long)page.Length);
                var start = Stopwatch.GetTimestamp();
                RandomAccess.FlushToDisk(file);
                latencies.Add(start);
            }
        }

        File.Delete(path);
        Result.Print(new { flushMsP50 = latencies.Percentile(0.5), flushMsP99 = latencies.Percentile(0.99) });
    }
}
