using Vooraf.Records.Log.Chains;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Log;

public sealed class RootSinkTests
{
    [Fact]
    public async Task a_root_is_not_sent_on_to_where_an_answer_points()
    {
        using var server = new PointingServer();
        using var sink = RootSinks.Of(server.Address.ToString(), TimeProvider.System)!;

        await Should.ThrowAsync<IOException>(() => sink.SendAsync("{}"u8.ToArray(), TestContext.Current.CancellationToken));

        server.Followed.ShouldBe(0);
    }
}
