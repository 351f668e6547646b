namespace Vooraf.Records.Tests.Log;

/// <summary>A clock for who does a round and then waits for the next: a test can wait until the first round is over.</summary>
internal sealed class AwaitedClock(TimeProvider inner) : TimeProvider
{
    private readonly TaskCompletionSource waits = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        waits.TrySetResult();
        return base.CreateTimer(callback, state, dueTime, period);
    }

    public void AwaitFirstRound() => waits.Task.Wait(TimeSpan.FromSeconds(30)).ShouldBeTrue();
}
