namespace Vooraf.Records.Log.Chains;

/// <summary>
/// A sink that answers within a limit, whatever the one behind it does: what takes longer did not arrive. While that one hangs, nothing more is handed to it. For one sender at a time.
/// </summary>
/// <param name="sink">The sink behind it; disposed with this.</param>
/// <param name="limit">The limit.</param>
internal sealed class BoundedSink(IRootSink sink, TimeSpan limit) : IRootSink
{
    private Task handed = Task.CompletedTask;

    public async Task SendAsync(ReadOnlyMemory<byte> line, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ending.CancelAfter(limit);
        try
        {
            await handed.WaitAsync(ending.Token);
            var stop = ending.Token;
            var sending = Task.Run(() => sink.SendAsync(line, stop), stop);
            handed = sending.ContinueWith(static _ => { }, TaskScheduler.Default);
            await sending.WaitAsync(stop);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException("Where roots go gave no answer in time.", late);
        }
    }

    public void Dispose() => sink.Dispose();
}
