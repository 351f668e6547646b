using System.Net;
using Vooraf.Api.Tests.Running;
using Vooraf.Records.Storage;
using Vooraf.Testing;

namespace Vooraf.Api.Tests;

public class HealthTests : ApiTest
{
    protected override ApiSettings Settings => new() { AnonymousPerMinute = 5 };

    [Fact]
    public async Task live_and_ready_answer_without_a_token_and_are_not_logged()
    {
        (await Anonymous().SendAsync("GET", new Uri(Server.Address, "health/live").ToString())).Status.ShouldBe(200);
        (await Anonymous().SendAsync("GET", new Uri(Server.Address, "health/ready").ToString())).Status.ShouldBe(200);
        (await LogAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task who_asks_too_often_without_a_token_must_wait_and_the_operators_check_goes_on()
    {
        var http = Anonymous();
        for (var i = 0; i < 5; i++)
            (await http.SendAsync("GET", "Patient/1")).Status.ShouldBe(401);

        (await http.SendAsync("GET", "Patient/1")).Status.ShouldBe(429);
        (await http.SendAsync("GET", "metadata")).Status.ShouldBe(429);
        (await http.SendAsync("GET", new Uri(Server.Address, "health/ready").ToString())).Status.ShouldBe(200);
        (await http.SendAsync("GET", new Uri(Server.Address, "health/live").ToString())).Status.ShouldBe(200);
        (await Gp.SendAsync("GET", "Patient/1")).Status.ShouldBe(404);
        Server.Clock.Forward(TimeSpan.FromMinutes(1));
        (await http.SendAsync("GET", "Patient/1")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task without_the_database_or_the_key_vault_it_is_not_ready_until_they_are_back()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "An open file is not moved there.");
        await using var server = await TestServer.StartAsync(onDisk: true);
        var (database, keys) = (Path.Combine(server.Data, "records.db"), TestKeys.VaultOf(server.Data));
        (await ReadyAsync(server)).ShouldBe((HttpStatusCode.OK, "ok"));

        foreach (var lost in new[] { database, keys })
        {
            Directory.Move(lost, lost + ".away");
            (await ReadyAsync(server)).ShouldBe((HttpStatusCode.ServiceUnavailable, "The store or its keys cannot be read."));

            Directory.Move(lost + ".away", lost);
            (await ReadyAsync(server)).Status.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task with_a_damaged_key_it_is_not_ready()
    {
        await using var server = await TestServer.StartAsync(onDisk: true);
        var key = Path.Combine(TestKeys.VaultOf(server.Data), "look-up.wrapped");
        var bytes = await File.ReadAllBytesAsync(key, TestContext.Current.CancellationToken);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(key, bytes, TestContext.Current.CancellationToken);

        (await ReadyAsync(server)).ShouldBe((HttpStatusCode.ServiceUnavailable, "The store or its keys cannot be read."));
    }

    [Fact]
    public async Task who_asks_too_often_whether_it_is_ready_has_nothing_read()
    {
        var asked = 0;
        await using var server = await TestServer.StartAsync(Settings, store => new CountingStore(store, () => asked++));

        for (var i = 0; i < 8; i++)
            await ReadyAsync(server);

        asked.ShouldBe(5);
    }

    [Fact]
    public async Task other_paths_are_not_ours()
    {
        (await Anonymous().SendAsync("GET", new Uri(Server.Address, "elsewhere").ToString())).Status.ShouldBe(404);
    }

    private static async Task<(HttpStatusCode Status, string Body)> ReadyAsync(TestServer server)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(server.Address, "health/ready"), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private sealed class CountingStore(IRecordStore store, Action count) : StoreAround(store)
    {
        public override ValueTask ProveReadableAsync(CancellationToken cancellation)
        {
            count();
            return Inner.ProveReadableAsync(cancellation);
        }
    }
}
