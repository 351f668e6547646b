using System.Globalization;
using Deque.AxeCore.Playwright;
using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.Pages;

/// <summary>What the first page says of a plan, read with a real browser from the real program.</summary>
public sealed class PlanPageTests
{
    private const int LargestPage = 100 * 1024;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task the_page_says_of_every_plan_what_the_plan_says()
    {
        await using var browser = await Browser.StartAsync();
        await using var vooraf = await StartAsync();
        var addresses = await PostAsync(vooraf, DecidedPlans.All);
        var page = await browser.NewPageAsync();

        DecidedPlans.All.Length.ShouldBeGreaterThanOrEqualTo(100);
        foreach (var plan in DecidedPlans.All)
        {
            await page.GotoAsync(addresses[plan.Number]);
            (await ShownPlan.ReadAsync(page)).ShouldBe(ShownPlan.Expected(plan), plan.Name);
            (await page.TextContentAsync("h1")).ShouldBe(plan.Name);
        }
    }

    [Fact]
    public async Task axe_finds_nothing_on_the_pages()
    {
        await using var browser = await Browser.StartAsync();
        await using var vooraf = await StartAsync();
        var addresses = await PostAsync(vooraf, DecidedPlans.All.Where(plan => plan.Number % 8 == 0));
        var page = await browser.NewPageAsync();

        foreach (var address in addresses.Values.Append(vooraf.Address.AbsoluteUri).Append(new Uri(vooraf.Address, "people/nobody").AbsoluteUri))
        {
            await page.GotoAsync(address);
            var found = await page.RunAxe();
            found.Violations.ShouldBeEmpty(string.Join('\n', found.Violations.Select(one => $"{one.Id}: {one.Help} {one.Nodes.First().Html}")));
        }
    }

    [Fact]
    public async Task the_made_up_people_are_listed_and_each_has_a_page_of_less_than_100_kB()
    {
        await using var browser = await Browser.StartAsync();
        await using var vooraf = await StartAsync();
        var page = await browser.NewPageAsync();
        await page.GotoAsync(vooraf.Address.AbsoluteUri);

        var links = await page.Locator("tbody a").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        links.Length.ShouldBe(12);
        using var css = new HttpClient();
        var style = (await css.GetByteArrayAsync(new Uri(vooraf.Address, "vooraf.css"), Cancellation)).Length;
        foreach (var link in links)
        {
            var answer = await page.GotoAsync(link);
            answer!.Status.ShouldBe(200);
            ((await answer.BodyAsync()).Length + style).ShouldBeLessThan(LargestPage);
            (await page.Locator("li[data-topic]").First.GetAttributeAsync("data-topic")).ShouldBe("Reanimatie");
        }
    }

    [Fact]
    public async Task every_look_at_a_page_is_in_the_log_before_it_is_shown()
    {
        await using var vooraf = await StartAsync();
        var addresses = await PostAsync(vooraf, [DecidedPlans.All[0]]);
        using var http = new HttpClient();
        (await http.GetAsync(new Uri(addresses[1]), Cancellation)).EnsureSuccessStatusCode();
        await vooraf.KillAsync();

        var check = await ProgramFiles.RunAsync(["check", "--environment", "Development", "--data", vooraf.Data], Cancellation);

        check.ExitCode.ShouldBe(0, check.Output);
        var entries = await LoggedPages.OfAsync(vooraf.Data, Cancellation);
        entries.Count.ShouldBe(1);
        entries[0].Resources.ShouldContain(name => name.StartsWith("Patient/", StringComparison.Ordinal));
        entries[0].Request.ShouldNotContain("Patient");
    }

    [Fact]
    public async Task the_page_is_not_shown_under_another_host_name()
    {
        await using var vooraf = await StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, vooraf.Address) { Headers = { Host = "elders.example" } };

        using var answer = await http.SendAsync(request, Cancellation);

        ((int)answer.StatusCode).ShouldBe(400);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldNotContain("/people/");
    }

    private static Task<VoorafProcess> StartAsync() => VoorafProcess.StartAsync(new(), Cancellation);

    private static async Task<Dictionary<int, string>> PostAsync(VoorafProcess vooraf, IEnumerable<DecidedPlan> plans)
    {
        using var client = await vooraf.NewClientAsync(Cancellation);
        var addresses = new Dictionary<int, string>();
        foreach (var plan in plans)
        {
            var answer = await client.TransactAsync(plan.Bundle(), Cancellation);
            answer.Status.ShouldBe(200, answer.Body);
            var key = FhirAnswer.KeyOf((string)answer.Json["entry"]![0]!["response"]!["location"]!);
            addresses[plan.Number] = string.Create(CultureInfo.InvariantCulture, $"{vooraf.Address}people/{key.Split('/')[1]}");
        }

        return addresses;
    }
}
