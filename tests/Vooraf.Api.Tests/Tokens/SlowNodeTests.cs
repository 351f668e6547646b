namespace Vooraf.Api.Tests.Tokens;

/// <summary>A node that does not answer in time.</summary>
public sealed class SlowNodeTests : NodeTest
{
    protected override TimeSpan Patience => TimeSpan.FromSeconds(1);

    [Fact]
    public async Task a_node_that_takes_too_long_is_not_waited_for()
    {
        Node.Instead = context => Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted);

        (await BearerAsync()).Status.ShouldBe(503);
    }
}
