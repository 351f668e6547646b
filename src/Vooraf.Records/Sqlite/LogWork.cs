namespace Vooraf.Records.Sqlite;

/// <summary>A log entry that waits for the writer.</summary>
internal sealed class LogWork(CompactWriter entry) : WriteWork
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => done.Task;

    public override void Apply(WriteTransaction transaction) => transaction.Log(entry.Written);

    public override void Complete()
    {
        entry.Dispose();
        done.SetResult();
    }

    public override void Fail(Exception failure)
    {
        entry.Dispose();
        done.SetException(failure);
    }
}
