using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

/// <summary>To a caller from elsewhere every refusal at the person is the same, byte for byte (design section 2, promise 3).</summary>
public class ElsewhereTests : ApiTest
{
    private const string Sct = "http://snomed.info/sct|";
    private const string Treatment = "http://terminology.hl7.org/CodeSystem/consentscope|treatment";

    private static readonly (string Who, string Bsn)[] Refused =
    [
        ("unknown", "999900043"), ("no-plan", "999900055"), ("no-consent", "999900067"), ("objection", "999900079"), ("withdrawn", "999900080"), ("for-another", "999900092"), ("gone", "999900109"),
    ];

    // Each form of the use case, with the person as {0} and the BSN as {1}.
    private static readonly string[] Searches =
    [
        "Procedure?patient=Patient/{0}&code=" + Sct + "713603004&_include=Procedure:encounter",
        "Encounter?patient=Patient/{0}&reason-reference:Procedure.code=" + Sct + "713603004&_include=Encounter:reason-reference",
        "Consent?patient=Patient/{0}&scope=" + Treatment + "&category=" + Sct + "129125009&_include=Consent:actor",
        "Goal?patient=Patient/{0}&category=" + Sct + "713603004",
        "Goal?patient={0}&category=" + Sct + "713603004&_count=1",
        "Observation?patient=Patient/{0}&code=" + Sct + "153851000146100,395091006,340171000146104,247751003,570801000146104",
        "DeviceUseStatement?patient=Patient/{0}&device.type=" + Sct + "72506001&_include=DeviceUseStatement:device",
        "CommunicationRequest?patient=Patient/{0}&category=" + Sct + "223449006",
        "QuestionnaireResponse?subject=Patient/{0}&questionnaire=https://api.iknl.nl/docs/pzp/r4/Questionnaire/ACP-zib2020",
    ];

    private static readonly string[] Reads = ["Patient/{0}", "Goal/{0}-aim", "Consent/{0}-limit", "Observation/{0}-wish", "QuestionnaireResponse/{0}-form", "Encounter/{0}-visit", "Consent/{0}-sharing"];

    [Fact]
    public async Task every_refusal_is_the_same_bytes_on_search_and_read()
    {
        await StoreAllAsync();
        var token = Server.TokenOf(Callers.Elsewhere());
        foreach (var request in Searches.Concat(Reads))
        {
            foreach (var accept in new[] { "Accept: application/fhir+json", "Accept: application/fhir+xml", "If-None-Match: W/\"1\"" })
                await AreTheSameAsync(person => RawHttp.Get(Filled(request, person), token, accept), shown: !request.EndsWith("-sharing", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task every_refusal_is_the_same_bytes_on_search_by_post()
    {
        await StoreAllAsync();
        var token = Server.TokenOf(Callers.Elsewhere());
        await AreTheSameAsync(person => RawHttp.Form("Patient/_search", $"identifier=http://fhir.nl/fhir/NamingSystem/bsn|{person.Bsn}", token), shown: true);
        foreach (var request in Searches)
        {
            var parts = request.Split('?');
            await AreTheSameAsync(person => RawHttp.Form(parts[0] + "/_search", Filled(parts[1], person), token), shown: true);
        }
    }

    [Fact]
    public async Task in_an_emergency_every_refusal_is_the_same_too()
    {
        await StoreAllAsync();
        var token = Server.TokenOf(Callers.Elsewhere(purpose: Access.Callers.PurposeOfUse.Emergency));
        foreach (var request in Searches.Concat(Reads[..3]))
            await AreTheSameAsync(person => RawHttp.Get(Filled(request, person), token), shown: true);
    }

    [Fact]
    public async Task a_token_bound_to_one_person_says_nothing_about_others()
    {
        await StoreAllAsync();
        var token = Server.TokenOf(Callers.Elsewhere(patient: "shown"));
        await StoreAsync([Plans.Person("other", "999900110"), .. Plans.Plan("other"), Plans.Sharing("other", "other-sharing")]);

        var other = await RawHttp.SendAsync(Server.Address, RawHttp.Get("Patient/other", token));

        other.ShouldBe(await RawHttp.SendAsync(Server.Address, RawHttp.Get("Patient/nobody", token)));
        RawHttp.StatusOf(await RawHttp.SendAsync(Server.Address, RawHttp.Get("Patient/shown", token))).ShouldBe(200);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("shown")]
    public async Task what_is_hidden_or_deleted_in_a_plan_that_is_seen_is_the_same_bytes_as_what_is_unknown(string? patient)
    {
        await StoreAllAsync();
        await StoreAsync(Plans.Beside("shown", "word"));
        await Gp.SendAsync("DELETE", "Observation/shown-place");
        var token = Server.TokenOf(Callers.Elsewhere(patient: patient));

        var answers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in (string[])["shown-pressure", "shown-place", "nobody-pressure", "objection-wish"])
            answers.Add(await RawHttp.SendAsync(Server.Address, RawHttp.Get("Observation/" + id, token)));

        RawHttp.StatusOf(answers.ShouldHaveSingleItem()).ShouldBe(403);
        RawHttp.StatusOf(await RawHttp.SendAsync(Server.Address, RawHttp.Get("Observation/shown-wish", token))).ShouldBe(200);
    }

    [Fact]
    public async Task to_a_token_of_the_person_what_was_deleted_is_the_same_bytes_as_what_is_unknown()
    {
        await StoreAllAsync();
        await Gp.SendAsync("DELETE", "Observation/shown-place");
        var token = Server.TokenOf(Callers.Own(patient: "shown", purpose: Access.Callers.PurposeOfUse.PatientRequest));
        foreach (var end in (string[])["", "/_history/1", "/_history/2", "/_history/9"])
        {
            var unknown = await RawHttp.SendAsync(Server.Address, RawHttp.Get("Observation/nobody-place" + end, token));
            var deleted = await RawHttp.SendAsync(Server.Address, RawHttp.Get("Observation/shown-place" + end, token));

            RawHttp.StatusOf(unknown).ShouldBe(403);
            if (end is "/_history/1")
                RawHttp.StatusOf(deleted).ShouldBe(200);
            else
                deleted.ShouldBe(unknown);
        }
    }

    [Fact]
    public async Task nobody_makes_a_look_at_the_plan_seem_a_look_at_the_log()
    {
        await StoreAllAsync();
        using var http = Server.As(Callers.Elsewhere());
        var search = Filled(Searches[3], ("shown", ""));

        var odd = await http.SendAsync("GET", search + "&_pretty=/AuditEvent");
        var right = await http.SendAsync("GET", search + "&_pretty=true");
        var list = await Gp.SendAsync("GET", "Patient/shown/$access-log");

        (odd.Status, right.Status).ShouldBe((403, 200));
        list.Body.ShouldContain("\"looked\"");
        list.Body.ShouldNotContain("lookedAtLog");
    }

    [Fact]
    public async Task the_log_tells_what_the_refusal_does_not()
    {
        await StoreAllAsync();
        using var http = Server.As(Callers.Elsewhere());
        await Gp.SendAsync("DELETE", "Goal/shown-aim");
        foreach (var who in Refused.Select(person => person.Who).Append("shown"))
            await http.SendAsync("GET", $"Goal/{who}-aim", null, ("X-Request-Id", "told-" + who));

        var log = (await LogAsync()).Where(entry => entry.CorrelationId.StartsWith("told-", StringComparison.Ordinal)).ToDictionary(entry => entry.CorrelationId[5..], StringComparer.Ordinal);

        log["objection"].Reasons.ShouldBe(["objection"]);
        log["no-consent"].Reasons.ShouldBe(["no-consent"]);
        log["shown"].Reasons.ShouldBe(["not-shown"]);
        log["no-plan"].Patients.ShouldBeEmpty();
        log["objection"].Patients.ShouldBe([new("Patient", "objection")]);
        log.Values.ShouldAllBe(entry => entry.Status == 403 && entry.Resources.IsEmpty && entry.Person!.Identifier == Callers.Staff && entry.Organisation!.Ura == Callers.Ura);
    }

    private static string Filled(string request, (string Who, string Bsn) person) =>
        request.Replace("{0}", person.Who, StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal);

    /// <summary>Sends a request about each person who is refused: the answers are one; and about the one who is shown, who is seen by the same request.</summary>
    private async Task AreTheSameAsync(Func<(string Who, string Bsn), string> request, bool shown)
    {
        var answers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var person in Refused)
            answers.Add(await RawHttp.SendAsync(Server.Address, request(person)));
        var seen = await RawHttp.SendAsync(Server.Address, request(("shown", "999900018")));

        answers.Count.ShouldBe(1, string.Join("\n----\n", answers) + request(Refused[0]));
        RawHttp.StatusOf(answers.Single()).ShouldBe(403, answers.Single());
        (RawHttp.StatusOf(seen) is 200 or 304).ShouldBe(shown, seen);
    }

    private async Task StoreAllAsync()
    {
        await StoreAsync("""{"resourceType":"Practitioner","id":"north-doc"}""", """{"resourceType":"PractitionerRole","id":"north-role","practitioner":{"reference":"Practitioner/north-doc"}}""");
        await WithPlanAsync("shown", "999900018", Plans.Sharing("shown", "shown-sharing"));
        await StoreAsync(Plans.Person("no-plan", Refused[1].Bsn), Plans.Sharing("no-plan", "no-plan-sharing"));
        await WithPlanAsync("no-consent", Refused[2].Bsn);
        await WithPlanAsync("objection", Refused[3].Bsn, Plans.Sharing("objection", "objection-sharing", "deny", Callers.Ura), Plans.Sharing("objection", "objection-permit"));
        await WithPlanAsync("withdrawn", Refused[4].Bsn, Plans.Sharing("withdrawn", "withdrawn-sharing", status: "inactive"));
        await WithPlanAsync("for-another", Refused[5].Bsn, Plans.Sharing("for-another", "for-another-sharing", ura: Callers.AnotherUra));
        await WithPlanAsync("gone", Refused[6].Bsn);
        await Gp.SendAsync("DELETE", "Goal/gone-aim");
    }

    private Task WithPlanAsync(string who, string bsn, params string[] more) => StoreAsync([Plans.Person(who, bsn), .. Plans.Plan(who), .. more]);
}
