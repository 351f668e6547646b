using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>A log entry that waits for the writer, with the messages that go with it.</summary>
internal sealed class LogWork(PreparedLog entry, (long Dossier, byte[] Body)[] messages) : WriteWork
{
    private readonly TaskCompletionSource<CommitOutcome> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CommitOutcome outcome;

    public Task<CommitOutcome> Done => done.Task;

    public override void Apply(WriteTransaction transaction) =>
        outcome = transaction.TryLog(entry, messages) ? CommitOutcome.Committed : CommitOutcome.Outdated;

    public override void Complete()
    {
        entry.Dispose();
        done.SetResult(outcome);
    }

    public override void Fail(Exception failure)
    {
        entry.Dispose();
        done.SetException(failure);
    }
}
