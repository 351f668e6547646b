using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>A commit that waits for the writer.</summary>
internal sealed class CommitWork(PreparedCommit commit, PreparedLog entry) : WriteWork
{
    private readonly TaskCompletionSource<CommitOutcome> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CommitOutcome outcome;
    private Exception? refused;

    public Task<CommitOutcome> Done => done.Task;

    public override void Apply(WriteTransaction transaction)
    {
        refused = null;
        try
        {
            outcome = transaction.TryApply(commit, entry) ? CommitOutcome.Committed : CommitOutcome.Outdated;
        }
        catch (InvalidOperationException contradiction)
        {
            refused = contradiction;
        }
        catch (InvalidDataException damage)
        {
            refused = new StoreUnavailableException("What is stored there cannot be read.", damage);
        }
    }

    public override void Complete()
    {
        entry.Dispose();
        if (refused is null)
            done.SetResult(outcome);
        else
            done.SetException(refused);
    }

    public override void Fail(Exception failure)
    {
        entry.Dispose();
        done.SetException(failure);
    }
}
