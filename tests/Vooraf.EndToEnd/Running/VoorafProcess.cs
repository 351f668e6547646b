using System.Diagnostics;
using System.Globalization;

namespace Vooraf.EndToEnd.Running;

/// <summary>The real compiled program, run as a process of its own on a free loopback port with a data folder of its own.</summary>
/// <remarks>
/// <code>
/// await using var vooraf = await VoorafProcess.StartAsync(new(), cancellation);
/// using var client = await vooraf.NewClientAsync(cancellation);
/// using var answer = await client.GetAsync("Patient/1", cancellation); // relative to /fhir/r4/
/// </code>
/// </remarks>
public sealed class VoorafProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly ProcessOutput output;
    private readonly TemporaryFolder? ownFolder;

    private VoorafProcess(VoorafProcessOptions options, int port)
    {
        ownFolder = options.Data is null ? new TemporaryFolder() : null;
        Data = options.Data ?? ownFolder!.Path;
        Address = new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/");
        process = new Process { StartInfo = ProgramFiles.StartInfo(["serve", "--urls", Address.GetLeftPart(UriPartial.Authority), "--data", Data, .. options.Arguments]) };
        process.StartInfo.Environment["DOTNET_ENVIRONMENT"] = "Development";
        foreach (var (name, value) in options.Environment)
            process.StartInfo.Environment[name] = value;
        output = new ProcessOutput(process);
    }

    /// <summary>The root of the server, ending in a slash.</summary>
    public Uri Address { get; }

    /// <summary>The base of the FHIR API, ending in a slash.</summary>
    public Uri FhirBase => new(Address, "fhir/r4/");

    /// <summary>The data folder.</summary>
    public string Data { get; }

    /// <summary>The process id.</summary>
    public int Id => process.Id;

    /// <summary>True when the process has ended.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>Everything it wrote on standard output and error until now.</summary>
    public string Output => output.ToString();

    /// <summary>Starts the program and returns when <c>/health/ready</c> says so.</summary>
    /// <exception cref="InvalidOperationException">It ended, or was not ready in time; the message holds its output.</exception>
    public static async Task<VoorafProcess> StartAsync(VoorafProcessOptions options, CancellationToken cancellation)
    {
        var started = Launch(options);
        try
        {
            await started.WaitUntilReadyAsync(options.ReadyWithin, cancellation);
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the program without waiting for anything.</summary>
    public static VoorafProcess Launch(VoorafProcessOptions options)
    {
        var launched = new VoorafProcess(options, FreePort.Take());
        launched.process.Start();
        launched.process.BeginOutputReadLine();
        launched.process.BeginErrorReadLine();
        return launched;
    }

    /// <summary>Waits until <c>/health/ready</c> answers 200.</summary>
    public Task WaitUntilReadyAsync(TimeSpan within, CancellationToken cancellation) => WaitUntilAsync("health/ready", within, cancellation);

    /// <summary>Waits until a path answers 200.</summary>
    public async Task WaitUntilAsync(string path, TimeSpan within, CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        var clock = Stopwatch.StartNew();
        while (!await AnswersAsync(client, path, cancellation))
            await PauseAsync(clock, within, cancellation);
    }

    /// <summary>A client of the FHIR API without a token.</summary>
    public HttpClient NewAnonymousClient() => new() { BaseAddress = FhirBase };

    /// <summary>A client of the FHIR API with a token of the demo client.</summary>
    public async Task<HttpClient> NewClientAsync(CancellationToken cancellation)
    {
        var client = NewAnonymousClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await DemoToken.AskAsync(Address, cancellation));
        return client;
    }

    /// <summary>Ends the process at once (SIGKILL), as a crash would.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Asks the process to stop (SIGTERM) and gives its exit code.</summary>
    public async Task<int> StopAsync(CancellationToken cancellation)
    {
        using var kill = Process.Start("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode;
    }

    /// <summary>Ends the process if it still runs and removes its own data folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
        ownFolder?.Dispose();
    }

    private async Task PauseAsync(Stopwatch clock, TimeSpan within, CancellationToken cancellation)
    {
        if (process.HasExited)
            throw new InvalidOperationException($"vooraf ended with exit code {process.ExitCode} before it was ready:\n{Output}");
        if (clock.Elapsed > within)
            throw new InvalidOperationException($"vooraf was not ready within {within}:\n{Output}");
        await Task.Delay(20, cancellation);
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string path, CancellationToken cancellation)
    {
        try
        {
            using var answer = await client.GetAsync(path, cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
