using Vooraf.Access.Outgoing;
using Vooraf.Testing;

namespace Vooraf.Access.Tests.Outgoing;

public sealed class OutgoingHttpTests
{
    [Fact]
    public async Task a_question_about_keys_or_tokens_is_not_sent_on_to_where_an_answer_points()
    {
        using var server = new PointingServer();
        using var http = OutgoingHttp.Create(TimeSpan.FromSeconds(30));
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address);

        (await OutgoingHttp.SendAsync(http, request, TestContext.Current.CancellationToken)).ShouldBeNull();

        server.Followed.ShouldBe(0);
    }
}
