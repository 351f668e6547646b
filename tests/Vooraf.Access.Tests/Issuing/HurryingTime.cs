using Vooraf.Testing;

namespace Vooraf.Access.Tests.Issuing;

/// <summary>A clock for who waits: it is moved to the end of the waiting at once.</summary>
internal sealed class HurryingTime(ManualTime clock) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        clock.Move(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
