namespace Vooraf.EndToEnd.TestScripts;

/// <summary>A server that the scripts of one class share; started by the first that needs it, so that a skipped test starts none.</summary>
public abstract class ScriptServerFixture : IAsyncDisposable
{
    private readonly Lazy<Task<ScriptServer>> server;

    protected ScriptServerFixture()
    {
        server = new Lazy<Task<ScriptServer>>(() => StartAsync(CancellationToken.None));
    }

    /// <summary>The server; when it could not start, every script says so at once.</summary>
    internal Task<ScriptServer> ServerAsync() => server.Value;

    private protected abstract Task<ScriptServer> StartAsync(CancellationToken cancellation);

    public async ValueTask DisposeAsync()
    {
        if (server.IsValueCreated && server.Value.IsCompletedSuccessfully)
            await (await server.Value).DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
