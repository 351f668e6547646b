namespace Vooraf.Records.Sqlite;

/// <summary>An erasure that waits for the writer.</summary>
internal sealed class EraseWork(long dossier, bool withLog, PreparedLog entry) : WriteWork
{
    private readonly TaskCompletionSource<bool> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool found;

    /// <summary>True when the dossier was there.</summary>
    public Task<bool> Done => done.Task;

    public override void Apply(WriteTransaction transaction) => found = transaction.TryErase(dossier, withLog, entry);

    public override void Complete()
    {
        entry.Dispose();
        done.SetResult(found);
    }

    public override void Fail(Exception failure)
    {
        entry.Dispose();
        done.SetException(failure);
    }
}
