using System.Net.Http.Headers;
using System.Text.Json;
using Vooraf.Access.Callers;
using Vooraf.Access.Clients;
using Vooraf.Access.Dossiers;
using Vooraf.Access.Scopes;
using Vooraf.Access.Tokens;
using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

/// <summary>The log over the API: AuditEvents for auditors and the person, and the person's own view.</summary>
public sealed class AuditTests : ApiTest
{
    private readonly List<HttpClient> made = [];

    protected override bool OnDisk => true;

    [Fact]
    public async Task an_auditor_finds_what_was_done_to_a_person_in_order_and_page_by_page()
    {
        var patient = await CreateAsync("Patient", Samples.Patient());
        for (var number = 0; number < 5; number++)
            await Gp.SendAsync("GET", $"Patient/{patient}");
        await Gp.SendAsync("GET", $"Consent?patient=Patient/{patient}");
        var auditor = As(PurposeOfUse.Audit);

        var all = Events((await auditor.SendAsync("GET", $"AuditEvent?patient=Patient/{patient}")).Json);
        var paged = new List<JsonElement>();
        var next = $"AuditEvent?patient={patient}&date=ge2020-01-01&_count=2";
        while (next is not null)
        {
            var page = await auditor.SendAsync("GET", next);
            page.Status.ShouldBe(200, page.Body);
            Events(page.Json).Length.ShouldBeLessThanOrEqualTo(2);
            paged.AddRange(Events(page.Json));
            next = NextOf(page.Json);
        }

        all.Select(one => one.GetProperty("subtype")[0].GetProperty("code").GetString()).ShouldBe(["create", "read", "read", "read", "read", "read", "search-type"]);
        paged.Take(7).Select(Id).ShouldBe(all.Select(Id));
        paged.Count.ShouldBeGreaterThan(7, "looking at the log is in the log");
        foreach (var audit in all)
            (await auditor.SendAsync("GET", $"AuditEvent/{Id(audit)}")).Body.ShouldBe(audit.GetRawText());
    }

    [Fact]
    public async Task looking_at_the_log_is_in_the_log_of_the_person()
    {
        var patient = await CreateAsync("Patient", Samples.Patient());
        var auditor = As(PurposeOfUse.Audit);
        await auditor.SendAsync("GET", $"AuditEvent?patient={patient}");

        var lines = Lines((await Gp.SendAsync("GET", $"Patient/{patient}/$access-log")).Json);

        lines.Select(line => (Value(line, "act"), Value(line, "reason"))).ShouldContain(("lookedAtLog", "auditor"));
        (await LogAsync())[1].Resources.ShouldHaveSingleItem().ShouldStartWith("AuditEvent/");
    }

    [Theory]
    [InlineData("AuditEvent")]
    [InlineData("AuditEvent?date=2026")]
    [InlineData("AuditEvent/1")]
    public async Task who_treats_is_no_auditor(string path)
    {
        await CreateAsync("Patient", Samples.Patient());

        (await Gp.SendAsync("GET", path)).Status.ShouldBe(403);
    }

    [Fact]
    public async Task an_auditor_sees_the_log_and_nothing_else_and_not_that_of_another_holder()
    {
        var patient = await CreateAsync("Patient", Samples.Patient());
        var elsewhere = As(PurposeOfUse.Audit, client: TestClients.South);

        (await As(PurposeOfUse.Audit).SendAsync("GET", $"Patient/{patient}")).Status.ShouldBe(403);
        Events((await elsewhere.SendAsync("GET", $"AuditEvent?patient={patient}")).Json).ShouldBeEmpty();
        Events((await elsewhere.SendAsync("GET", "AuditEvent")).Json).ShouldAllBe(audit => audit.GetRawText().Contains("hospice", StringComparison.Ordinal));
        (await elsewhere.SendAsync("GET", "AuditEvent/1")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task a_person_reads_their_own_log_and_nobody_elses()
    {
        var one = await CreateAsync("Patient", Samples.Patient());
        var other = await CreateAsync("Patient", Samples.Patient().Replace(Samples.Bsn, Samples.OtherBsn, StringComparison.Ordinal));
        await Gp.SendAsync("GET", $"Patient/{one}");
        await Gp.SendAsync("GET", $"Patient/{other}");
        var person = As(PurposeOfUse.PatientRequest, one);

        Events((await person.SendAsync("GET", "AuditEvent")).Json).Length.ShouldBe(2);
        Events((await person.SendAsync("GET", $"AuditEvent?patient={one}")).Json).ShouldAllBe(audit => !audit.GetRawText().Contains(other, StringComparison.Ordinal));
        (await person.SendAsync("GET", $"AuditEvent?patient={other}")).Status.ShouldBe(403);
        (await person.SendAsync("GET", "AuditEvent/1")).Status.ShouldBe(200);
        (await person.SendAsync("GET", "AuditEvent/2")).Status.ShouldBe(403);
        (await person.SendAsync("GET", $"Patient/{one}/$access-log")).Status.ShouldBe(200);
        (await person.SendAsync("GET", $"Patient/{other}/$access-log")).Status.ShouldNotBe(200);
    }

    [Fact]
    public async Task what_one_transaction_did_to_another_person_is_not_told_to_the_first()
    {
        var transaction = $$$"""
            {"resourceType":"Bundle","type":"transaction","entry":[
            {"resource":{{{Samples.Patient()}}},"request":{"method":"POST","url":"Patient"}},
            {"resource":{{{Samples.Patient().Replace(Samples.Bsn, Samples.OtherBsn, StringComparison.Ordinal)}}},"request":{"method":"POST","url":"Patient"}}]}
            """;
        var stored = await Gp.SendAsync("POST", "", transaction);
        stored.Status.ShouldBe(200, stored.Body);
        var ids = stored.Json.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("response").GetProperty("location").GetString()!.Split('/')[^3]).ToArray();

        foreach (var (own, other) in new[] { (ids[0], ids[1]), (ids[1], ids[0]) })
        {
            var audit = Events((await As(PurposeOfUse.PatientRequest, own).SendAsync("GET", "AuditEvent")).Json)[0];
            audit.GetRawText().ShouldContain(own);
            audit.GetRawText().ShouldNotContain(other);
            var read = (await As(PurposeOfUse.PatientRequest, own).SendAsync("GET", $"AuditEvent/{Id(audit)}")).Body;
            read.ShouldBe(audit.GetRawText());
        }

        Events((await As(PurposeOfUse.Audit).SendAsync("GET", "AuditEvent")).Json)[0].GetRawText().ShouldContain(ids[1]);
    }

    [Fact]
    public async Task the_days_of_the_own_view_are_days_in_the_netherlands()
    {
        var patient = await CreateAsync("Patient", Samples.Patient());
        var dutchMidnight = DutchDay.BeginOf(DutchDay.Of(Server.Clock.GetUtcNow()).AddDays(2));
        Server.Clock.Forward(dutchMidnight - Server.Clock.GetUtcNow() + TimeSpan.FromMinutes(30));
        await As(PurposeOfUse.Treatment).SendAsync("GET", $"Patient/{patient}");
        var day = DutchDay.Of(Server.Clock.GetUtcNow());

        async Task<string[]> LookedAsync(string period) =>
            [.. Lines((await As(PurposeOfUse.Treatment).SendAsync("GET", $"Patient/{patient}/$access-log?{period}")).Json).Where(line => Value(line, "act") is "looked").Select(line => Part(line, "day").GetProperty("valueDate").GetString()!)];

        (await LookedAsync($"from={day:yyyy-MM-dd}")).ShouldBe([$"{day:yyyy-MM-dd}"]);
        (await LookedAsync($"from={day:yyyy-MM-dd}&until={day:yyyy-MM-dd}")).ShouldBe([$"{day:yyyy-MM-dd}"]);
        (await LookedAsync($"until={day.AddDays(-1):yyyy-MM-dd}")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("from=2026-11")]
    [InlineData("from=0001-01-01")]
    [InlineData("until=9999-12-31")]
    [InlineData("from=yesterday")]
    public async Task a_period_of_the_own_view_that_is_no_pair_of_days_is_refused(string period)
    {
        var patient = await CreateAsync("Patient", Samples.Patient());

        (await Gp.SendAsync("GET", $"Patient/{patient}/$access-log?{period}")).Status.ShouldBe(400);
    }

    [Fact]
    public async Task the_own_view_tells_in_plain_words_what_was_done()
    {
        var patient = await CreateAsync("Patient", Samples.Patient());
        for (var number = 0; number < 3; number++)
            await Gp.SendAsync("GET", $"Patient/{patient}");

        var answer = await Gp.SendAsync("GET", $"Patient/{patient}/$access-log?from=2020-01-01");

        using var reading = Vooraf.Fhir.Json.ResourceReader.Read(System.Text.Encoding.UTF8.GetBytes(answer.Body));
        reading.Issues.ShouldBeEmpty();
        var read = Lines(answer.Json).Single(line => Value(line, "act") is "looked");
        Part(read, "times").GetProperty("valueInteger").GetInt32().ShouldBe(3);
        var words = Part(read, "nl").GetProperty("part").EnumerateArray().Select(part => part.GetProperty("valueString").GetString()!).ToArray();
        words[0].ShouldEndWith("bekeek uw gegevens. Dit gebeurde 3 keer op deze dag.");
        words[1].ShouldBe("Het ging om: wie u bent.");
        words[2].ShouldBe("Dit mocht, want de organisatie zegt dat deze zorgverlener u behandelt.");
        Lines((await Gp.SendAsync("GET", $"Patient/{patient}/$access-log?until=2020-01-01")).Json).ShouldBeEmpty();
        (await Gp.SendAsync("GET", $"Patient/{patient}/$access-log?who=me")).Status.ShouldBe(400);
    }

    [Theory]
    [InlineData("POST", "AuditEvent")]
    [InlineData("PUT", "AuditEvent/1")]
    [InlineData("DELETE", "AuditEvent/1")]
    public async Task nobody_writes_audit_events(string method, string path)
    {
        var answer = await Gp.SendAsync(method, path, method is "DELETE" ? null : """{"resourceType":"AuditEvent","id":"1"}""");

        answer.Status.ShouldBe(405, answer.Body);
        answer.Body.ShouldContain("made of this server's own log");
    }

    [Theory]
    [InlineData("date=yesterday")]
    [InlineData("date=xx2026")]
    [InlineData("patient=")]
    [InlineData("agent=x")]
    [InlineData("_count=0")]
    public async Task what_is_not_understood_is_refused(string query) => (await As(PurposeOfUse.Audit).SendAsync("GET", "AuditEvent?" + query)).Status.ShouldBe(400);

    [Fact]
    public async Task the_statement_tells_what_can_be_done_with_the_log()
    {
        var resources = (await Anonymous().SendAsync("GET", "metadata")).Json.GetProperty("rest")[0].GetProperty("resource").EnumerateArray().ToList();
        var audit = resources.Single(resource => resource.GetProperty("type").ValueEquals("AuditEvent"));

        audit.GetProperty("interaction").EnumerateArray().Select(one => one.GetProperty("code").GetString()).ShouldBe(["read", "search-type"]);
        foreach (var parameter in audit.GetProperty("searchParam").EnumerateArray())
            (await As(PurposeOfUse.Audit).SendAsync("GET", $"AuditEvent?{parameter.GetProperty("name").GetString()}={(parameter.GetProperty("type").ValueEquals("date") ? "2026-01-01" : "Patient/a")}")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task a_person_needs_no_more_than_the_scope_of_the_log_for_their_own()
    {
        var patient = await CreateAsync("Patient", Samples.Patient());
        var person = As(Callers.Own("system/AuditEvent.rs", person: null, patient: patient, purpose: PurposeOfUse.PatientRequest));

        Events((await person.SendAsync("GET", "AuditEvent")).Json).ShouldHaveSingleItem();
        (await person.SendAsync("GET", "AuditEvent/1")).Status.ShouldBe(200);
        (await person.SendAsync("GET", $"Patient/{patient}")).Status.ShouldBe(403);
        (await As(Callers.Own("system/AuditEvent.rs", person: null, patient: "nobody", purpose: PurposeOfUse.PatientRequest)).SendAsync("GET", "AuditEvent")).Status.ShouldBe(403);
    }

    private HttpClient As(PurposeOfUse purpose, string? patient = null, Client? client = null)
    {
        var caller = new Caller
        {
            Client = client ?? TestClients.Gp,
            IsOwn = true,
            Purpose = purpose,
            Patient = patient,
            Scopes = GrantedScopes.Of(AccessRights.Read),
            Expires = DateTimeOffset.MaxValue,
        };
        var http = Anonymous();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Server.Tokens.Issue(caller, TimeSpan.FromMinutes(10)));
        made.Add(http);
        return http;
    }

    private static JsonElement[] Events(JsonElement bundle) =>
        bundle.TryGetProperty("entry", out var entries) ? [.. entries.EnumerateArray().Select(entry => entry.GetProperty("resource"))] : [];

    private static string Id(JsonElement audit) => audit.GetProperty("id").GetString()!;

    private static string? NextOf(JsonElement bundle) =>
        bundle.GetProperty("link").EnumerateArray().Where(link => link.GetProperty("relation").ValueEquals("next")).Select(link => new Uri(link.GetProperty("url").GetString()!).AbsoluteUri).SingleOrDefault();

    private static JsonElement[] Lines(JsonElement parameters) => parameters.TryGetProperty("parameter", out var lines) ? [.. lines.EnumerateArray()] : [];

    private static JsonElement Part(JsonElement line, string name) => line.GetProperty("part").EnumerateArray().First(part => part.GetProperty("name").ValueEquals(name));

    private static string? Value(JsonElement line, string name) =>
        line.GetProperty("part").EnumerateArray().Where(part => part.GetProperty("name").ValueEquals(name))
            .Select(part => (part.TryGetProperty("valueCode", out var code) ? code : part.GetProperty("valueString")).GetString()).FirstOrDefault();
}
