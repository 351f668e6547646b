namespace Vooraf.Records.Sqlite;

/// <summary>A root that is to be kept, or that was delivered, waits for the writer.</summary>
/// <param name="number">Its number.</param>
/// <param name="line">The root; empty when it was delivered.</param>
internal sealed class RootWork(long number, ReadOnlyMemory<byte> line) : WriteWork
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => done.Task;

    public override void Apply(WriteTransaction transaction)
    {
        if (line.IsEmpty)
            transaction.Roots.Delivered(number);
        else
            transaction.Roots.Insert(number, line.Span);
    }

    public override void Complete() => done.SetResult();

    public override void Fail(Exception failure) => done.SetException(failure);
}
