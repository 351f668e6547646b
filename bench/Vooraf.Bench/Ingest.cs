using System.Diagnostics;

namespace Vooraf.Bench;

/// <summary>Plans in: posts prepared transaction Bundles (one a line) from a number of closed-loop clients.</summary>
internal static class Ingest
{
    public static async Task RunAsync(Options options)
    {
        var clients = options.Number("clients", 1);
        var bodies = File.ReadLines(options.Text("bundles")).Skip(options.Number("skip", 0)).Take(options.Number("count", int.MaxValue))
            .Select(System.Text.Encoding.UTF8.GetBytes).ToArray();
        var latencies = new Latencies();
        var (next, errors) = (-1, 0);
        var start = Stopwatch.GetTimestamp();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            using var connection = new PostConnection(new Uri(options.Text("base")), options.Text("token"));
            for (var i = Interlocked.Increment(ref next); i < bodies.Length; i = Interlocked.Increment(ref next))
            {
                var head = connection.HeadFor(bodies[i]);
                var sent = Stopwatch.GetTimestamp();
                if (await connection.PostAsync(head, bodies[i]) >= 300)
                    Interlocked.Increment(ref errors);
                latencies.Add(sent);
            }
        }));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var clientCpu = (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds;
        Result.Print(new
        {
            clients,
            plans = bodies.Length,
            errors,
            plansPerSecond = Math.Round(bodies.Length / seconds, 1),
            p50 = latencies.Percentile(0.5),
            p99 = latencies.Percentile(0.99),
            clientCpuMsPerPlan = Math.Round(clientCpu / bodies.Length, 3),
        });
    }
}
