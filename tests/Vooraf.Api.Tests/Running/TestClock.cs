namespace Vooraf.Api.Tests.Running;

/// <summary>A clock that goes when it is told to.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Forward(TimeSpan time) => now += time;
}
