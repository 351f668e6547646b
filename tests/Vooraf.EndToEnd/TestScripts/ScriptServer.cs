using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.TestScripts;

/// <summary>The running program with the data that scripts are run on.</summary>
internal sealed class ScriptServer(VoorafProcess process, HttpClient client, ScriptVariables variables, TemporaryFolder? folder = null) : IAsyncDisposable
{
    /// <summary>Runs a script and complains about each assert that does not hold, or holds against expectation.</summary>
    public async Task<IReadOnlyList<string>> ComplaintsAsync(string data, string version, string script, CancellationToken cancellation)
    {
        var steps = ScriptReader.Read(version, script, variables);
        var failed = await ScriptRunner.RunAsync(steps, client, cancellation);
        foreach (var failure in failed)
            TestContext.Current.TestOutputHelper?.WriteLine($"{script}: {failure}");
        return ScriptVerdict.Complaints(data, script, failed);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await process.DisposeAsync();
        folder?.Dispose();
    }
}
