namespace Vooraf.Records.Sqlite;

/// <summary>Messages that have left, to be forgotten.</summary>
internal sealed class OutboxWork(long[] ids) : WriteWork
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => done.Task;

    public override void Apply(WriteTransaction transaction) => transaction.ForgetMessages(ids);

    public override void Complete() => done.SetResult();

    public override void Fail(Exception failure) => done.SetException(failure);
}
