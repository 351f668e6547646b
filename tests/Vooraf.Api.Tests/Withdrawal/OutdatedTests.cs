using Vooraf.Api.Tests.Running;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Tests.Withdrawal;

/// <summary>An answer that relied on what has changed is decided and made again, a few times.</summary>
public sealed class OutdatedTests : IAsyncLifetime
{
    private StoreThatIsOutdated store = null!;
    private TestServer server = null!;
    private HttpClient record = null!;
    private HttpClient elsewhere = null!;

    public async ValueTask InitializeAsync()
    {
        server = await TestServer.StartAsync(wrap: inner => store = new StoreThatIsOutdated(inner));
        record = server.As(TestClients.Gp);
        elsewhere = server.As(Callers.Elsewhere());
        (await record.SendAsync("POST", "", Plans.Transaction([Plans.Person("a", "999900018"), .. Plans.Plan("a"), Plans.Sharing("a", "sharing")]))).Status.ShouldBe(200);
    }

    public async ValueTask DisposeAsync()
    {
        record.Dispose();
        elsewhere.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task a_few_changes_do_no_harm()
    {
        store.Times = 4;

        (await elsewhere.SendAsync("GET", "Goal/a-aim")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task what_keeps_changing_is_not_shown_and_that_is_logged()
    {
        store.Times = int.MaxValue;

        var answer = await elsewhere.SendAsync("GET", "Goal/a-aim", null, ("X-Request-Id", "changing"));

        answer.Status.ShouldBe(503);
        answer.Body.ShouldNotContain("713603004");
        answer.Header("Retry-After").ShouldNotBeNull();
        (await EntryAsync("changing")).ShouldBe(503);
    }

    [Fact]
    public async Task a_consent_withdrawn_between_the_decision_and_the_log_closes_the_answer()
    {
        store.Before = async () => (await record.SendAsync("PUT", "Consent/sharing", Plans.Sharing("a", "sharing", status: "inactive"))).Status.ShouldBe(200);

        (await elsewhere.SendAsync("GET", "Goal/a-aim", null, ("X-Request-Id", "closed"))).Status.ShouldBe(403);

        (await EntryAsync("closed")).ShouldBe(403);
    }

    [Fact]
    public async Task what_was_changed_in_between_is_shown_as_it_is_now()
    {
        store.Before = async () => (await record.SendAsync("PUT", "Observation/a-wish", Plans.Observation("a", "a-wish", "153851000146100", "anders"))).Status.ShouldBe(200);

        (await elsewhere.SendAsync("GET", "Observation/a-wish")).Json.GetProperty("valueString").GetString().ShouldBe("anders");
    }

    private async Task<int> EntryAsync(string correlation)
    {
        await foreach (var entry in server.Store.ReadLogAsync(TestContext.Current.CancellationToken))
        {
            if (string.Equals(entry.CorrelationId, correlation, StringComparison.Ordinal))
                return entry.Status;
        }

        return 0;
    }
}
