using Vooraf.Access.Callers;
using Vooraf.Access.Relations;
using Vooraf.Access.Tokens;
using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

/// <summary>The attack list of issue "Access", but for tokens: each attack does not work.</summary>
public class AttackTests : ApiTest
{
    private const string Form = "Consent?patient=Patient/a&scope=http://terminology.hl7.org/CodeSystem/consentscope%7Ctreatment&category=http://snomed.info/sct%7C129125009";

    // A word of the plan that is in no request.
    private const string Secret = "geheime-wens";

    [Theory]
    [InlineData("GET /fhir/r4/Goal/../Observation/b-wish HTTP/1.1")]
    [InlineData("GET /fhir/r4/%2e%2e/r4/Observation/b-wish HTTP/1.1")]
    [InlineData("GET /fhir/r4//Observation/b-wish HTTP/1.1")]
    [InlineData("GET /fhir/r4/Observation%2Fb-wish HTTP/1.1")]
    [InlineData("GET /fhir/r4/Observation/b-wish; HTTP/1.1")]
    [InlineData("GET /fhir/r4/Observation/b-wish%00 HTTP/1.1")]
    [InlineData("GET /fhir/r4/observation/b-wish HTTP/1.1")]
    [InlineData("GET /FHIR/R4/Observation/b-wish HTTP/1.1")]
    [InlineData("GET /people/../fhir/r4/Observation/b-wish HTTP/1.1")]
    [InlineData("GET http://elsewhere.example/fhir/r4/Observation/b-wish HTTP/1.1")]
    [InlineData("GET /fhir/r4/Observation/a-wish/../b-wish HTTP/1.1")]
    [InlineData("HEAD /fhir/r4/Observation/b-wish HTTP/1.1")]
    public async Task tricks_with_the_path_show_nothing(string line)
    {
        await StoreBothAsync();

        var answer = await RawHttp.SendAsync(Server.Address, Raw(line, "Host: localhost"));

        answer.ShouldNotContain(Secret);
        RawHttp.StatusOf(answer).ShouldBeOneOf(400, 401, 403, 404);
    }

    [Theory]
    [InlineData("Host: elsewhere.example", 400)]
    [InlineData("Host: localhost\r\nHost: elsewhere.example", 400)]
    [InlineData("Host: localhost@elsewhere.example", 400)]
    [InlineData("Host: localhost\r\nX-Forwarded-Host: elsewhere.example", 200)]
    [InlineData("Host: localhost\r\nX-Original-URL: /fhir/r4/Observation/b-wish", 200)]
    [InlineData("Host: localhost\r\nForwarded: host=elsewhere.example", 200)]
    public async Task tricks_with_the_host_bend_no_link(string host, int status)
    {
        await StoreBothAsync();

        var answer = await RawHttp.SendAsync(Server.Address, Raw($"GET /fhir/r4/{Form}&_count=1 HTTP/1.1", host));

        RawHttp.StatusOf(answer).ShouldBe(status);
        answer.ShouldNotContain("elsewhere.example");
        answer.ShouldNotContain("b-wish");
    }

    [Theory]
    [InlineData("Content-Length: 5\r\nTransfer-Encoding: chunked")]
    [InlineData("Transfer-Encoding: identity, chunked\r\nTransfer-Encoding: chunked")]
    [InlineData("Content-Length: 5\r\nContent-Length: 6")]
    [InlineData("Transfer-Encoding : chunked")]
    [InlineData(" Transfer-Encoding: chunked")]
    public async Task a_second_request_cannot_be_smuggled_in_a_first(string headers)
    {
        await StoreBothAsync();
        var gp = Server.TokenOf(Caller.WithoutToken(TestClients.Gp, Access.Clients.AccessRights.Read));
        var smuggled = $"0\r\n\r\nGET /fhir/r4/Observation/b-wish HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {gp}\r\nConnection: close\r\n\r\n";
        var first = $"POST /fhir/r4/Goal/_search HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {Server.TokenOf(Callers.Elsewhere())}\r\nContent-Type: application/x-www-form-urlencoded\r\n{headers}\r\n\r\n";

        (await RawHttp.SendAsync(Server.Address, first + smuggled)).ShouldNotContain(Secret);
    }

    [Theory]
    [InlineData("Authorization: Bearer {gp}")]
    [InlineData("X-HTTP-Method-Override: DELETE")]
    [InlineData("X-Forwarded-User: gp")]
    [InlineData("X-Vooraf-Holder: south")]
    public async Task a_header_beside_the_token_gives_nothing_more(string header)
    {
        await StoreBothAsync();
        var gp = Server.TokenOf(Caller.WithoutToken(TestClients.Gp, Access.Clients.AccessRights.Read));

        var answer = await RawHttp.SendAsync(Server.Address, Raw("GET /fhir/r4/Observation/b-wish HTTP/1.1", "Host: localhost\r\n" + header.Replace("{gp}", gp, StringComparison.Ordinal)));

        answer.ShouldNotContain(Secret);
        RawHttp.StatusOf(answer).ShouldBeOneOf(400, 401, 403);
        (await Gp.SendAsync("GET", "Observation/b-wish")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task a_consent_for_one_person_does_not_open_another()
    {
        await StoreBothAsync();
        var moved = Plans.Sharing("b", "a-sharing");
        var both = Plans.Sharing("a", "a-both").Replace("\"performer\":[{\"reference\":\"Patient/a\"}]", "\"performer\":[{\"reference\":\"Patient/b\"}]", StringComparison.Ordinal);

        (await Gp.SendAsync("PUT", "Consent/a-sharing", moved)).Status.ShouldBe(422);
        (await Gp.SendAsync("PUT", "Consent/a-both", both)).Status.ShouldBe(422);

        using var elsewhere = Server.As(Callers.Elsewhere());
        (await elsewhere.SendAsync("GET", "Observation/b-wish")).Status.ShouldBe(403);
        (await elsewhere.SendAsync("GET", "Observation/a-wish")).Status.ShouldBe(200);
        (await elsewhere.SendAsync("GET", "Goal?patient=Patient/a&patient=Patient/b&category=http://snomed.info/sct%7C713603004")).Status.ShouldBe(403);
        (await elsewhere.SendAsync("GET", "Goal?patient=Patient/a,Patient/b&category=http://snomed.info/sct%7C713603004")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task a_client_of_one_holder_does_not_write_in_a_dossier_of_another()
    {
        await StoreBothAsync();
        var south = As(TestClients.South);
        var before = await Gp.SendAsync("GET", "Goal/a-aim/_history");

        (await south.SendAsync("PUT", "Goal/a-aim", Samples.Goal("Patient/a", "a-aim", "other"))).Status.ShouldBe(409);
        (await south.SendAsync("DELETE", "Goal/a-aim")).Status.ShouldBe(204);
        await south.SendAsync("DELETE", "Goal?patient=Patient/a&category=713603004");
        await south.SendAsync("POST", "Goal", Samples.Goal("Patient/a"));
        await south.SendAsync("POST", "", Samples.Bundle("transaction", Samples.Entry("POST", "Goal", Samples.Goal("Patient/a")), Samples.Entry("DELETE", "Observation/a-wish")));
        await south.SendAsync("PUT", "Goal?patient=Patient/a&category=713603004", Samples.Goal("Patient/a"));

        (await Gp.SendAsync("GET", "Goal/a-aim/_history")).Body.ShouldBe(before.Body);
        (await Gp.SendAsync("GET", "Goal?patient=Patient/a")).Json.GetProperty("total").GetInt32().ShouldBe(1);
        (await Gp.SendAsync("GET", "Observation/a-wish")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task ids_cannot_be_guessed_from_other_ids()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 50; i++)
            ids.Add(await CreateAsync("Patient", Samples.Patient()));

        // The clock stands still: all that differs is random.
        ids.Select(id => id[..12]).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
        ids.Select(id => id[^15..]).Distinct(StringComparer.Ordinal).Count().ShouldBe(50);
        ids.SelectMany(id => id[^8..]).Distinct().Count().ShouldBe(16);
    }

    [Fact]
    public async Task the_log_is_not_flooded_by_who_has_no_token_nor_by_long_requests()
    {
        var before = (await LogAsync()).Length;
        for (var i = 0; i < 200; i++)
            await Anonymous().SendAsync("GET", "Patient/" + i);
        (await LogAsync()).Length.ShouldBe(before);

        await Gp.PostFormAsync("Patient/_search", string.Join('&', Enumerable.Range(0, 3000).Select(number => $"_id=x{number}")));
        (await LogAsync())[^1].Request.Length.ShouldBeLessThanOrEqualTo(4096);
    }

    [Fact]
    public async Task a_bundle_widens_no_scope()
    {
        await StoreBothAsync();
        using var narrow = Server.As(Callers.Own("system/Goal.rs", relation: RelationSource.Asserted));
        var entries = new[] { Samples.Entry("GET", "Goal/a-aim"), Samples.Entry("GET", "Observation/a-wish"), Samples.Entry("POST", "Goal", Samples.Goal("Patient/a")), Samples.Entry("GET", "Goal?patient=Patient/a&_include=Goal:subject") };

        var batch = await narrow.SendAsync("POST", "", Samples.Bundle("batch", entries));
        var transaction = await narrow.SendAsync("POST", "", Samples.Bundle("transaction", entries));

        batch.Json.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("response").GetProperty("status").GetString()![..3]).ShouldBe(["200", "403", "403", "200"]);
        batch.Body.ShouldNotContain("\"mode\":\"include\"");
        batch.Body.ShouldNotContain(Secret);
        transaction.Status.ShouldBe(403);
        (await Server.As(Callers.Elsewhere()).SendAsync("POST", "", Samples.Bundle("batch", entries[..1]))).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData("&_include=Consent:patient")]
    [InlineData("&_include=*")]
    [InlineData("&_revinclude=Provenance:target")]
    [InlineData("&_include=Consent:actor&_include=Consent:patient")]
    [InlineData("&_elements=id")]
    [InlineData("&_sort=_lastUpdated")]
    [InlineData("&_id=a-limit")]
    [InlineData("&_has:Provenance:target:agent=x")]
    public async Task from_elsewhere_nothing_goes_beyond_the_form(string more)
    {
        await StoreBothAsync();
        using var http = Server.As(Callers.Elsewhere());

        (await http.SendAsync("GET", Form + more)).Status.ShouldBe(403);
        (await http.SendAsync("GET", Form, null, ("Prefer", "handling=lenient"))).Status.ShouldBe(200);
        (await http.SendAsync("GET", Form + more, null, ("Prefer", "handling=lenient"))).Status.ShouldBe(403);
    }

    [Fact]
    public async Task a_paging_link_works_for_whom_it_was_made_and_as_long_as_they_may_see()
    {
        await StoreBothAsync();
        using var mine = Server.As(Callers.Elsewhere());
        var next = NextOf(await mine.SendAsync("GET", Form + "&_count=1"));

        Caller[] others =
        [
            Callers.Elsewhere(person: "staff-2"), Callers.Elsewhere(ura: Callers.AnotherUra), Callers.Elsewhere(type: "N6"), Callers.Elsewhere(patient: "a"),
            Callers.Elsewhere("pzp system/*.rs"), Callers.Elsewhere(purpose: PurposeOfUse.Emergency), Callers.Own(relation: RelationSource.Asserted),
        ];
        foreach (var other in others)
            (await Server.As(other).SendAsync("GET", next)).Status.ShouldBeOneOf(400, 403);
        foreach (var more in new[] { "&_include=Consent:patient", "&patient=Patient/b", "&_sort=_id" })
            (await mine.SendAsync("GET", next + more)).Status.ShouldBe(403);
        (await mine.SendAsync("GET", next)).Status.ShouldBe(200);

        await StoreAsync(Plans.Sharing("a", "a-sharing", status: "inactive"));
        (await mine.SendAsync("GET", next)).Status.ShouldBe(403);
    }

    private static string NextOf(Reply page) => page.Json.GetProperty("link").EnumerateArray().Single(link => link.GetProperty("relation").GetString() is "next").GetProperty("url").GetString()!;

    private string Raw(string line, string headers) =>
        $"{line}\r\n{headers}\r\nConnection: close\r\nAuthorization: Bearer {Server.TokenOf(Callers.Elsewhere())}\r\n\r\n";

    /// <summary>Person a shares the plan, person b does not.</summary>
    private async Task StoreBothAsync()
    {
        await StoreAsync("""{"resourceType":"Practitioner","id":"north-doc"}""", """{"resourceType":"PractitionerRole","id":"north-role","practitioner":{"reference":"Practitioner/north-doc"}}""");
        await StoreAsync([Plans.Person("a", "999900018"), .. Plans.Plan("a"), Plans.Sharing("a", "a-sharing")]);
        await StoreAsync([Plans.Person("b", "999900031"), .. Plans.Plan("b", Secret)]);
    }
}
