using System.Text.Json;
using Vooraf.Api.Tests.Running;
using Vooraf.Records;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Tests;

[Collection(AloneCollection.Name)]
public class LongHistoryTests : ApiTest
{
    private const int Versions = 3000;
    private const long MostBytes = 64L << 20;

    protected override bool OnDisk => true;

    [Fact]
    public async Task a_version_and_a_page_of_a_history_of_thousands_take_little_memory()
    {
        await StoreAsync("long", 50_000);
        await Gp.SendAsync("GET", "Organization/none/_history");
        await Gp.SendAsync("GET", "Organization/none/_history/1");

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var one = await Gp.SendAsync("GET", "Organization/long/_history/2");
        var afterOne = GC.GetTotalAllocatedBytes(precise: true);
        var page = await Gp.SendAsync("GET", "Organization/long/_history?_count=1000");
        var afterPage = GC.GetTotalAllocatedBytes(precise: true);

        one.Status.ShouldBe(200);
        page.Json.GetProperty("total").GetInt32().ShouldBe(Versions);
        page.Json.GetProperty("entry").GetArrayLength().ShouldBeInRange(2, 100);
        (afterOne - before).ShouldBeLessThan(MostBytes);
        (afterPage - afterOne).ShouldBeLessThan(MostBytes);
    }

    [Fact]
    public async Task pages_show_every_version_once_while_new_ones_come_in()
    {
        await StoreAsync("long", 10);
        var seen = new List<int>();
        string? url = "Organization/long/_history?_count=700";
        while (url is not null)
        {
            var page = (await Gp.SendAsync("GET", url)).Json;
            seen.AddRange(page.GetProperty("entry").EnumerateArray().Select(entry => int.Parse(entry.GetProperty("resource").GetProperty("meta").GetProperty("versionId").GetString()!, System.Globalization.CultureInfo.InvariantCulture)));
            url = NextOf(page);
            (await Gp.SendAsync("PUT", "Organization/long", """{"resourceType":"Organization","id":"long","name":"newer"}""")).Status.ShouldBe(200);
        }

        seen.ShouldBe(Enumerable.Range(1, Versions).Reverse());
    }

    private static string? NextOf(JsonElement page) =>
        page.GetProperty("link").EnumerateArray().Where(link => link.GetProperty("relation").GetString() is "next").Select(link => link.GetProperty("url").GetString()).FirstOrDefault();

    // Straight into the store, many versions in one commit: what is looked at is the reading.
    private async Task StoreAsync(string id, int bytes)
    {
        const int Step = 100;
        for (var start = 1; start <= Versions; start += Step)
        {
            var writes = Enumerable.Range(start, Step).Select(number => new ResourceWrite(VersionOf(id, number, bytes), []));
            (await Server.Store.CommitAsync(new Commit { Holder = "north", Writes = [.. writes], Log = Entry }, TestContext.Current.CancellationToken)).ShouldBe(CommitOutcome.Committed);
        }
    }

    private ResourceVersion VersionOf(string id, int number, int bytes) => new()
    {
        Key = new ResourceKey("Organization", id),
        Home = Home.OfDirectory("north"),
        Version = number,
        LastUpdated = Server.Clock.GetUtcNow(),
        Author = new Author("gp", "north"),
        Json = JsonSerializer.SerializeToUtf8Bytes(new { resourceType = "Organization", id, meta = new { versionId = number.ToString(System.Globalization.CultureInfo.InvariantCulture) }, name = new string('x', bytes) }),
    };

    private LogEntry Entry => new()
    {
        At = Server.Clock.GetUtcNow(),
        CorrelationId = "test",
        Holder = "north",
        Author = new Author("gp", "north"),
        Action = 'C',
        Interaction = "create",
        Request = "test",
        Status = 201,
    };
}
