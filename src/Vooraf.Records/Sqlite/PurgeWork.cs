namespace Vooraf.Records.Sqlite;

/// <summary>Retention of the log waits for the writer.</summary>
internal sealed class PurgeWork(DateOnly keepFrom) : WriteWork
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => done.Task;

    public override void Apply(WriteTransaction transaction) => transaction.PurgeLog(keepFrom);

    public override void Complete() => done.SetResult();

    public override void Fail(Exception failure) => done.SetException(failure);
}
