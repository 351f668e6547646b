using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.Tracing;

/// <summary>A running <c>strace</c> on a running process; skips the test where it cannot be had.</summary>
internal sealed class SystemCallTrace : IAsyncDisposable
{
    private readonly Process process;
    private readonly ProcessOutput output;
    private readonly TemporaryFolder folder = new();

    private SystemCallTrace(int traced, IEnumerable<string> options)
    {
        process = new Process { StartInfo = new("strace", ["-f", "-yy", "-ttt", "-s", "0", .. options, "-o", File, "-p", traced.ToString(CultureInfo.InvariantCulture)]) };
        process.StartInfo.UseShellExecute = false;
        process.StartInfo.RedirectStandardError = true;
        process.StartInfo.RedirectStandardOutput = true;
        output = new ProcessOutput(process);
    }

    private string File => Path.Combine(folder.Path, "trace");

    /// <summary>Attaches to a process and returns when all its threads are traced.</summary>
    public static async Task<SystemCallTrace> AttachAsync(int traced, IEnumerable<string> options, CancellationToken cancellation)
    {
        var trace = new SystemCallTrace(traced, options);
        try
        {
            trace.process.Start();
        }
        catch (Win32Exception)
        {
            Assert.Skip("strace is not installed, so system calls cannot be traced");
        }

        trace.process.BeginErrorReadLine();
        trace.process.BeginOutputReadLine();
        while (!trace.output.ToString().Contains("attached", StringComparison.Ordinal))
        {
            Assert.SkipWhen(trace.process.HasExited, $"this machine does not let a process be traced: {trace.output}");
            await Task.Delay(20, cancellation);
        }

        return trace;
    }

    /// <summary>Detaches, and gives the lines of the trace.</summary>
    public async Task<string[]> StopAsync(CancellationToken cancellation)
    {
        using var interrupt = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(cancellation);
        return await System.IO.File.ReadAllLinesAsync(File, cancellation);
    }

    /// <summary>Ends the trace if it still runs.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await StopAsync(CancellationToken.None);
        process.Dispose();
        folder.Dispose();
    }
}
