using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

public class PagingTests : ApiTest
{
    protected override ApiSettings Settings => new() { DefaultCount = 3, LinkLifetime = TimeSpan.FromMinutes(10) };

    [Fact]
    public async Task pages_hold_every_match_once_and_in_order()
    {
        var patient = await CreateGoalsAsync(8);
        var url = $"Goal?patient={patient}&_total=accurate";
        var texts = new List<string>();
        while (url is not null)
        {
            var page = await Gp.SendAsync("GET", url);
            page.Status.ShouldBe(200, page.Body);
            page.Json.GetProperty("total").GetInt32().ShouldBe(8);
            texts.AddRange(page.Json.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("resource").GetProperty("description").GetProperty("text").GetString()!));
            url = NextOf(page);
        }

        texts.ShouldBe(["0", "1", "2", "3", "4", "5", "6", "7"]);
    }

    [Fact]
    public async Task a_paging_link_works_for_its_client_alone_and_not_for_ever()
    {
        var patient = await CreateGoalsAsync(4);
        var next = NextOf(await Gp.SendAsync("GET", $"Goal?patient={patient}"))!;

        (await As(TestClients.GpReader).SendAsync("GET", next)).Status.ShouldBe(400);
        (await As(TestClients.South).SendAsync("GET", next)).Status.ShouldBe(400);
        (await Gp.SendAsync("GET", next.Replace("/Goal?", "/Consent?", StringComparison.Ordinal))).Status.ShouldBe(400);
        (await Gp.SendAsync("GET", next)).Status.ShouldBe(200);
        Server.Clock.Forward(TimeSpan.FromMinutes(10));
        (await Gp.SendAsync("GET", next)).Status.ShouldBe(410);
    }

    [Fact]
    public async Task a_paging_link_changed_in_any_character_is_refused()
    {
        var patient = await CreateGoalsAsync(4);
        var next = NextOf(await Gp.SendAsync("GET", $"Goal?patient={patient}"))!;
        var start = next.IndexOf("_page=", StringComparison.Ordinal) + 6;

        for (var i = start; i < next.Length; i++)
        {
            var other = next[i] == 'A' ? 'B' : 'A';
            (await Gp.SendAsync("GET", $"{next[..i]}{other}{next[(i + 1)..]}")).Status.ShouldBe(400);
        }

        (await Gp.SendAsync("GET", next[..^1])).Status.ShouldBe(400);
        (await Gp.SendAsync("GET", next[..start])).Status.ShouldBe(400);
    }

    [Fact]
    public async Task a_paging_link_tells_nothing_of_the_search()
    {
        var patient = await CreateGoalsAsync(4);

        var next = NextOf(await Gp.SendAsync("GET", $"Goal?patient={patient}"))!;

        next.ShouldNotContain(patient);
        next.ShouldNotContain("patient");
    }

    [Theory]
    [InlineData("_summary=count")]
    [InlineData("_count=0")]
    public async Task a_count_holds_the_number_alone(string parameter)
    {
        var patient = await CreateGoalsAsync(4);

        var counted = await Gp.SendAsync("GET", $"Goal?patient={patient}&{parameter}");

        counted.Json.GetProperty("total").GetInt32().ShouldBe(4);
        counted.Json.TryGetProperty("entry", out _).ShouldBeFalse();
    }

    private static string? NextOf(Reply page) => page.Json.GetProperty("link").EnumerateArray()
        .Where(link => link.GetProperty("relation").GetString() is "next")
        .Select(link => link.GetProperty("url").GetString())
        .FirstOrDefault();

    private async Task<string> CreateGoalsAsync(int count)
    {
        var patient = await CreateAsync("Patient", Samples.Patient());
        for (var i = 0; i < count; i++)
            await CreateAsync("Goal", Samples.Goal("Patient/" + patient, text: $"{i}"));
        return patient;
    }
}
