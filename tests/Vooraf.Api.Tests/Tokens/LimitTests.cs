using Vooraf.Access.Clients;
using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests.Tokens;

/// <summary>How much one client may ask.</summary>
public sealed class LimitTests : ApiTest
{
    private static Client Busy => TestClients.GpReader with { RequestsPerMinute = 20 };

    private static Client BusyWriter => TestClients.Gp with { RequestsPerMinute = 20 };

    private static Client Curious => TestClients.GpReader with { PersonsPerHour = 5 };

    private static Client CuriousWriter => TestClients.Gp with { PersonsPerHour = 5 };

    [Fact]
    public async Task too_many_requests_in_a_minute_are_429_of_which_the_first_is_logged_and_others_go_on()
    {
        var http = As(Busy);
        for (var i = 0; i < 20; i++)
            (await http.SendAsync("GET", "Patient/1")).Status.ShouldBe(404);

        var limited = await http.SendAsync("GET", "Patient/1");
        for (var i = 0; i < 10; i++)
            (await http.SendAsync("GET", "Patient/1")).Status.ShouldBe(429);

        limited.Status.ShouldBe(429);
        limited.IssueCodes.ShouldBe(["throttled"]);
        int.Parse(limited.Header("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
        (await LogAsync()).Count(entry => entry.Status == 429).ShouldBe(1);
        (await LogAsync()).Single(entry => entry.Status == 429).Reasons.ShouldBe(["limit-requests"]);
        (await Gp.SendAsync("GET", "Patient/1")).Status.ShouldBe(404);
        Server.Clock.Forward(TimeSpan.FromMinutes(1));
        (await http.SendAsync("GET", "Patient/1")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task entries_of_a_batch_are_requests_too()
    {
        var batch = Samples.Bundle("batch", [.. Enumerable.Range(0, 30).Select(_ => Samples.Entry("GET", "Patient/1"))]);

        var answer = await As(Busy).SendAsync("POST", "", batch);

        var statuses = answer.Json.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("response").GetProperty("status").GetString()![..3]).ToArray();
        statuses.Count(status => status is "429").ShouldBeGreaterThanOrEqualTo(10);
    }

    [Fact]
    public async Task a_transaction_that_is_more_than_the_share_is_refused_whole_and_stores_nothing()
    {
        var answer = await As(BusyWriter).SendAsync("POST", "", Samples.Bundle("transaction", [.. Enumerable.Range(0, 30).Select(Organization)]));

        answer.Status.ShouldBe(429, answer.Body);
        answer.IssueCodes.ShouldBe(["throttled"]);
        answer.Header("Retry-After").ShouldNotBeNull();
        (await LogAsync()).ShouldHaveSingleItem().Reasons.ShouldBe(["limit-requests"]);
        (await Gp.SendAsync("GET", "Organization/own-0")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task each_entry_of_a_transaction_is_one_request()
    {
        var http = As(BusyWriter);
        string[] reads = [.. Enumerable.Range(0, 16).Select(_ => Samples.Entry("GET", "Organization/own-0"))];

        var answer = await http.SendAsync("POST", "", Samples.Bundle("transaction", [Organization(0), Organization(1), .. reads]));

        answer.Json.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("response").GetProperty("status").GetString()![..3]).ShouldBe(["201", "201", .. reads.Select(_ => "200")]);
        (await http.SendAsync("GET", "Patient/1")).Status.ShouldBe(404);
        (await http.SendAsync("GET", "Patient/1")).Status.ShouldBe(429);
    }

    [Fact]
    public async Task enumeration_ends_whether_the_persons_exist_or_not_and_whichever_way_they_are_named()
    {
        var id = await CreateAsync("Patient", Samples.Patient(Samples.Bsn));
        var http = As(Curious);
        (await http.PostFormAsync("Patient/_search", $"identifier={Samples.BsnSystem}|{Samples.Bsn}")).Status.ShouldBe(200);
        (await http.PostFormAsync("Patient/_search", $"identifier={Samples.BsnSystem}|{Samples.OtherBsn}")).Status.ShouldBe(200);
        (await http.SendAsync("GET", "Patient/unknown-1")).Status.ShouldBe(404);
        (await http.SendAsync("GET", "Goal?patient=Patient/unknown-2")).Status.ShouldBe(200);
        (await http.SendAsync("GET", $"Goal?patient=Patient/{id}")).Status.ShouldBe(200);

        (await http.PostFormAsync("Patient/_search", $"identifier={Samples.BsnSystem}|999900043")).Status.ShouldBe(429);
        (await http.SendAsync("GET", "Patient/unknown-3")).Status.ShouldBe(429);
        (await http.SendAsync("GET", "Goal?subject=unknown-4")).Status.ShouldBe(429);
        (await http.SendAsync("GET", "Patient?_id=unknown-5")).Status.ShouldBe(429);
    }

    [Fact]
    public async Task enumeration_by_the_criteria_of_writes_ends_too()
    {
        var http = As(CuriousWriter);
        (await SeekAsync(http, "999900018")).Status.ShouldBe(201);
        (await SeekAsync(http, "999900018")).Status.ShouldBe(200);
        (await http.SendAsync("PUT", "Goal?patient=Patient/unknown-1", Samples.Goal("Patient/unknown-1"))).Status.ShouldNotBe(429);
        (await http.SendAsync("DELETE", "Goal?patient=Patient/unknown-2")).Status.ShouldBe(204);
        (await http.SendAsync("POST", "", Samples.Bundle("batch", Conditional("999900031")))).Body.ShouldContain("201 Created");
        (await http.SendAsync("POST", "", Samples.Bundle("transaction", Conditional("999900043")))).Status.ShouldBe(200);

        (await SeekAsync(http, "999900055")).Status.ShouldBe(429);
        (await http.SendAsync("PUT", "Goal?patient=Patient/unknown-3", Samples.Goal("Patient/unknown-3"))).Status.ShouldBe(429);
        (await http.SendAsync("DELETE", "Goal?patient=Patient/unknown-4")).Status.ShouldBe(429);
        (await http.SendAsync("POST", "Goal", Samples.Goal("Patient/unknown-5"), ("If-None-Exist", "???subject=Patient/unknown-5"))).Status.ShouldBe(429);
        (await http.SendAsync("POST", "", Samples.Bundle("batch", Conditional("999900067")))).Body.ShouldContain("429 ");
        (await SeekAsync(http, "999900018")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task a_transaction_that_seeks_too_many_persons_is_refused_whole_and_stores_nothing()
    {
        string[] bsns = ["999900018", "999900031", "999900043", "999900055", "999900067", "999900079"];

        var answer = await As(CuriousWriter).SendAsync("POST", "", Samples.Bundle("transaction", [Organization(0), .. bsns.Select(Conditional)]));

        answer.Status.ShouldBe(429, answer.Body);
        (await LogAsync()).ShouldHaveSingleItem().Reasons.ShouldBe(["limit-persons"]);
        (await Gp.SendAsync("GET", "Organization/own-0")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task the_same_person_may_be_asked_about_again_and_again_and_another_after_an_hour()
    {
        var http = As(Curious);
        for (var i = 0; i < 5; i++)
            await http.SendAsync("GET", $"Patient/person-{i}");

        for (var i = 0; i < 50; i++)
            (await http.SendAsync("GET", "Goal?patient=Patient/person-1")).Status.ShouldBe(200);
        (await http.SendAsync("GET", "Patient/person-6")).Status.ShouldBe(429);
        Server.Clock.Forward(TimeSpan.FromMinutes(59.9));
        (await http.SendAsync("GET", "Patient/person-6")).Status.ShouldBe(429);
    }

    [Fact]
    public async Task ten_persons_in_one_parameter_are_ten()
    {
        (await As(Curious).SendAsync("GET", "Patient?_id=" + string.Join(',', Enumerable.Range(0, 10)))).Status.ShouldBe(429);
    }

    [Fact]
    public async Task headers_and_request_lines_beyond_reason_are_refused_by_the_web_server()
    {
        (await Gp.SendAsync("GET", "Patient?_id=" + new string('x', 20_000))).Status.ShouldBe(414);
        (await Gp.SendAsync("GET", "Patient/1", null, ("X-Large", new string('x', 40_000)))).Status.ShouldBe(431);
        (await Gp.SendAsync("GET", "Patient/1", null, [.. Enumerable.Range(0, 200).Select(i => ($"X-{i}", "x"))])).Status.ShouldBe(431);
        (await Gp.SendAsync("GET", "Patient/1")).Status.ShouldBe(404);
    }

    private static Task<Reply> SeekAsync(HttpClient http, string bsn) =>
        http.SendAsync("POST", "Patient", Samples.Patient(bsn), ("If-None-Exist", $"identifier={Samples.BsnSystem}|{bsn}"));

    private static string Conditional(string bsn) => Samples.Entry("POST", "Patient", Samples.Patient(bsn))
        .Replace("\"method\"", $"\"ifNoneExist\":\"identifier={Samples.BsnSystem}|{bsn}\",\"method\"", StringComparison.Ordinal);

    private static string Organization(int number) => Samples.Entry("PUT", $"Organization/own-{number}", $$"""{"resourceType":"Organization","id":"own-{{number}}","name":"a"}""");
}
