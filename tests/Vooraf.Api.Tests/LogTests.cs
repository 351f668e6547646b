using Vooraf.Api.Tests.Running;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Tests;

public class LogTests
{
    /// <summary>True to run on the store of the program; else on the one in memory.</summary>
    protected virtual bool OnDisk => false;

    [Theory]
    [InlineData("GET", "Patient/{id}")]
    [InlineData("GET", "Patient?_id={id}")]
    [InlineData("GET", "Patient/{id}/_history")]
    [InlineData("GET", "Patient/{id}/_history/1")]
    [InlineData("GET", "Patient/unknown")]
    [InlineData("GET", "Nonsense")]
    [InlineData("GET", "Patient?nonsense=1")]
    [InlineData("PATCH", "Patient/1")]
    [InlineData("POST", "Patient")]
    [InlineData("DELETE", "Patient/{id}")]
    public async Task what_cannot_be_logged_is_answered_with_503_and_nothing_else(string method, string url)
    {
        StoreThatCannotLog? store = null;
        await using var server = await TestServer.StartAsync(wrap: real => store = new StoreThatCannotLog(real), onDisk: OnDisk);
        using var http = server.As(TestClients.Gp);
        var id = (await http.SendAsync("POST", "Patient", Samples.Patient())).Id;
        store!.IsBroken = true;

        var answer = await http.SendAsync(method, url.Replace("{id}", id, StringComparison.Ordinal), method is "POST" ? Samples.Patient() : null);

        answer.Status.ShouldBe(503);
        answer.IssueCodes.ShouldBe(["transient"]);
        answer.Body.ShouldNotContain(id);
        answer.Header("ETag").ShouldBeNull();
        answer.Header("Location").ShouldBeNull();
        answer.Header("Retry-After").ShouldNotBeNull();
    }

    [Fact]
    public async Task the_id_of_the_request_comes_back_and_stands_in_the_log()
    {
        await using var server = await TestServer.StartAsync(onDisk: OnDisk);
        using var http = server.As(TestClients.Gp);

        var answer = await http.SendAsync("GET", "Patient/1", null, ("X-Request-Id", "abc-1"));

        answer.Header("X-Request-Id").ShouldBe("abc-1");
        (await FirstAsync(server.Store)).ShouldBe("abc-1");
    }

    [Theory]
    [InlineData("999900018")]
    [InlineData("a b")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890123456789")]
    public async Task an_id_of_a_request_that_may_tell_something_is_replaced(string id)
    {
        await using var server = await TestServer.StartAsync(onDisk: OnDisk);
        using var http = server.As(TestClients.Gp);

        var answer = await http.SendAsync("GET", "Patient/1", null, ("X-Request-Id", id));

        answer.Header("X-Request-Id").ShouldNotBe(id, StringComparer.Ordinal);
        answer.Header("X-Request-Id").ShouldNotBeNullOrEmpty();
    }

    private static async Task<string> FirstAsync(IRecordStore store)
    {
        await foreach (var entry in store.ReadLogAsync(TestContext.Current.CancellationToken))
            return entry.CorrelationId;
        return "";
    }
}
