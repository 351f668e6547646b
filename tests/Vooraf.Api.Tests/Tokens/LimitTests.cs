using Vooraf.Access.Clients;
using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests.Tokens;

/// <summary>How much one client may ask.</summary>
public sealed class LimitTests : ApiTest
{
    private static Client Busy => TestClients.GpReader with { RequestsPerMinute = 20 };

    private static Client Curious => TestClients.GpReader with { PersonsPerHour = 5 };

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
}
