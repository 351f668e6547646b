using System.Diagnostics;
using System.Net.Http.Headers;

namespace Vooraf.Bench;

/// <summary>Plans in: posts prepared transaction Bundles (one a line) from a number of closed-loop clients.</summary>
internal static class Ingest
{
    public static async Task RunAsync(Options options)
    {
        var clients = options.Number("clients", 1);
        var bodies = File.ReadLines(options.Text("bundles")).Skip(options.Number("skip", 0)).Take(options.Number("count", int.MaxValue))
            .Select(System.Text.Encoding.UTF8.GetBytes).ToArray();
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = clients };
        using var http = new HttpClient(handler);
        var latencies = new Latencies();
        var (next, errors) = (-1, 0);
        var start = Stopwatch.GetTimestamp();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            for (var i = Interlocked.Increment(ref next); i < bodies.Length; i = Interlocked.Increment(ref next))
            {
                if (!await PostAsync(http, bodies[i], options, latencies))
                    Interlocked.Increment(ref errors);
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

    private static async Task<bool> PostAsync(HttpClient http, byte[] body, Options options, Latencies latencies)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, options.Text("base")) { Content = new ByteArrayContent(body) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/fhir+json");
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Text("token"));
        var start = Stopwatch.GetTimestamp();
        using var response = await http.SendAsync(message);
        await response.Content.CopyToAsync(Stream.Null);
        latencies.Add(start);
        return response.IsSuccessStatusCode;
    }
}
