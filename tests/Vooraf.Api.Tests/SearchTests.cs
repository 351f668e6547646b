using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

public class SearchTests : ApiTest
{
    protected override ApiSettings Settings => new() { DefaultCount = 3, LinkLifetime = TimeSpan.FromMinutes(10) };

    [Fact]
    public async Task a_search_on_bsn_by_post_finds_the_person_and_tells_the_number_nowhere()
    {
        var id = await CreateAsync("Patient", Samples.Patient(Samples.Bsn));

        var found = await Gp.PostFormAsync("Patient/_search", $"identifier={Samples.BsnSystem}%7C{Samples.Bsn}");

        found.Status.ShouldBe(200, found.Body);
        found.Json.GetProperty("type").GetString().ShouldBe("searchset");
        found.Json.GetProperty("total").GetInt32().ShouldBe(1);
        var entry = found.Json.GetProperty("entry")[0];
        entry.GetProperty("fullUrl").GetString().ShouldBe($"{Server.Address}fhir/r4/Patient/{id}");
        entry.GetProperty("search").GetProperty("mode").GetString().ShouldBe("match");
        found.Json.GetProperty("link").GetRawText().ShouldNotContain(Samples.Bsn);
        var log = (await LogAsync())[^1];
        log.Request.ShouldBe("POST /Patient/_search?identifier=***");
        log.Resources.ShouldBe([$"Patient/{id}/1"]);
        log.Dossiers.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("Goal?patient={0}")]
    [InlineData("Goal?patient=Patient/{0}&subject:Patient._id={0}")]
    public async Task what_refers_to_the_person_by_our_own_address_is_found_and_brings_the_person_along(string query)
    {
        var id = await CreateAsync("Patient", Samples.Patient(Samples.Bsn));
        var goal = await CreateAsync("Goal", Samples.Goal($"{Server.Address}fhir/r4/Patient/{id}"));

        var found = await Gp.SendAsync("GET", query.Replace("{0}", id, StringComparison.Ordinal) + "&_include=Goal:patient");

        var entries = found.Json.GetProperty("entry");
        entries[0].GetProperty("resource").GetProperty("id").GetString().ShouldBe(goal);
        entries[0].GetProperty("resource").GetProperty("subject").GetProperty("reference").GetString().ShouldBe($"{Server.Address}fhir/r4/Patient/{id}");
        entries[1].GetProperty("resource").GetProperty("id").GetString().ShouldBe(id);
    }

    [Fact]
    public async Task what_matches_nothing_is_200_with_an_empty_bundle()
    {
        var found = await Gp.PostFormAsync("Patient/_search", $"identifier={Samples.BsnSystem}|{Samples.Bsn}");

        found.Status.ShouldBe(200);
        found.Json.GetProperty("total").GetInt32().ShouldBe(0);
        found.Json.TryGetProperty("entry", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("GET", "Patient?identifier=http://fhir.nl/fhir/NamingSystem/bsn|999900018")]
    [InlineData("GET", "Patient?identifier=http%3A%2F%2Ffhir.nl%2Ffhir%2FNamingSystem%2Fbsn%7C999900018")]
    [InlineData("GET", "Patient?identifier=urn:oid:2.16.840.1.113883.2.4.6.3|999900018")]
    [InlineData("GET", "Patient?identifier=999900018")]
    [InlineData("GET", "Patient?identifier=%39%39%39900018")]
    [InlineData("GET", "Goal?patient.identifier=http://fhir.nl/fhir/NamingSystem/bsn|999900018")]
    [InlineData("GET", "Goal?patient:identifier=http://fhir.nl/fhir/NamingSystem/bsn|999900018")]
    [InlineData("GET", "Goal?patient=999900018")]
    [InlineData("GET", "Patient?_id=999900018")]
    [InlineData("GET", "Goal?nonsense=999900018")]
    [InlineData("GET", "Patient/1?bsn=999900018")]
    [InlineData("PUT", "Patient?identifier=http://fhir.nl/fhir/NamingSystem/bsn|999900018")]
    [InlineData("DELETE", "Patient?identifier=http://fhir.nl/fhir/NamingSystem/bsn|999900018")]
    public async Task a_bsn_in_a_url_is_refused_and_repeated_nowhere(string method, string url)
    {
        var answer = await Gp.SendAsync(method, url, method is "PUT" ? Samples.Patient() : null);

        answer.Status.ShouldBe(400);
        answer.Body.ShouldContain("_search");
        answer.Body.ShouldNotContain(Samples.Bsn);
        (await LogAsync()).ShouldHaveSingleItem().Request.ShouldNotContain(Samples.Bsn);
    }

    [Theory]
    [InlineData("Goal")]
    [InlineData("Device?type=72506001")]
    [InlineData("Goal?nonsense=1&patient=1")]
    [InlineData("Goal?patient=1&start-date=yesterday")]
    [InlineData("Goal?patient=1&_count=-1")]
    [InlineData("Goal?patient=1&_summary=true")]
    public async Task a_search_without_a_person_or_with_a_parameter_that_is_wrong_is_400(string url)
    {
        var answer = await Gp.SendAsync("GET", url);

        answer.Status.ShouldBe(400, answer.Body);
        answer.IssueCodes.ShouldNotBeEmpty();
        (await LogAsync()).ShouldHaveSingleItem().Status.ShouldBe(400);
    }

    [Theory]
    [InlineData("Procedure?patient=Patient/1&code=http://snomed.info/sct|713603004&_include=Procedure:encounter")]
    [InlineData("Encounter?patient=Patient/1&reason-reference:Procedure.code=http://snomed.info/sct|713603004&_include=Encounter:reason-reference")]
    [InlineData("Consent?patient=Patient/1&scope=http://terminology.hl7.org/CodeSystem/consentscope|treatment&category=http://snomed.info/sct|129125009&_include=Consent:actor")]
    [InlineData("Goal?patient=Patient/1&category=http://snomed.info/sct|713603004")]
    [InlineData("Goal?patient=Patient/1&description=http://snomed.info/sct|385987000,1351964001,713148004")]
    [InlineData("Observation?patient=Patient/1&code=http://snomed.info/sct|153851000146100,395091006,340171000146104,247751003,570801000146104")]
    [InlineData("DeviceUseStatement?patient=Patient/1&device.type=http://snomed.info/sct|72506001,465460004,468542000,704707009,1263462004,1236894001&_include=DeviceUseStatement:device")]
    [InlineData("CommunicationRequest?patient=Patient/1&category=http://snomed.info/sct|223449006")]
    [InlineData("Communication?patient=1&reason-code=http://snomed.info/sct|713603004")]
    [InlineData("QuestionnaireResponse?subject=Patient/1&questionnaire=https://api.iknl.nl/docs/pzp/r4/Questionnaire/ACP-zib2020")]
    public async Task a_query_of_the_standard_is_no_bsn_and_stands_in_the_log_as_it_was_asked(string url)
    {
        (await Gp.SendAsync("GET", url)).Status.ShouldBe(200);

        (await LogAsync()).ShouldHaveSingleItem().Request.ShouldBe("GET /" + url);
    }

    [Fact]
    public async Task lenient_handling_turns_an_unknown_parameter_into_a_warning_in_the_bundle()
    {
        var patient = await CreateAsync("Patient", Samples.Patient());
        await CreateAsync("Goal", Samples.Goal("Patient/" + patient));

        var found = await Gp.SendAsync("GET", $"Goal?patient={patient}&nonsense=1", null, ("Prefer", "handling=lenient"));

        found.Status.ShouldBe(200, found.Body);
        ModesOf(found).ShouldBe(["match", "outcome"]);
        found.Json.GetProperty("link")[0].GetProperty("url").GetString()!.ShouldNotContain("nonsense");
    }

    [Fact]
    public async Task parameters_may_stand_in_the_url_and_in_the_form()
    {
        var patient = await CreateAsync("Patient", Samples.Patient());
        await CreateAsync("Goal", Samples.Goal("Patient/" + patient));

        (await Gp.PostFormAsync($"Goal/_search?patient={patient}", "category=713603004")).Json.GetProperty("total").GetInt32().ShouldBe(1);
        (await Gp.PostFormAsync($"Goal/_search?patient={patient}", "category=1")).Json.GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Theory]
    [InlineData("Patient/_search?_format=xml", "")]
    [InlineData("Patient/_search", "&_format=xml")]
    public async Task a_search_by_post_answers_in_the_format_asked(string url, string form)
    {
        var found = await Gp.PostFormAsync(url, $"identifier=http://example.org|1{form}");

        found.Status.ShouldBe(200);
        found.Body.ShouldStartWith("<");
    }

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

    [Fact]
    public async Task the_self_link_says_what_was_understood()
    {
        var found = await Gp.SendAsync("GET", "Goal?patient=Patient%2F1&category=http://snomed.info/sct|713603004");

        var self = found.Json.GetProperty("link")[0].GetProperty("url").GetString();

        self.ShouldBe($"{Server.Address}fhir/r4/Goal?patient=Patient/1&category=http://snomed.info/sct%7C713603004");
    }

    [Fact]
    public async Task another_holder_finds_nothing_of_it()
    {
        var patient = await CreateAsync("Patient", Samples.Patient(Samples.Bsn));
        await CreateAsync("Goal", Samples.Goal("Patient/" + patient));
        var south = As(TestClients.South);

        (await south.SendAsync("GET", $"Goal?patient={patient}")).Json.GetProperty("total").GetInt32().ShouldBe(0);
        (await south.PostFormAsync("Patient/_search", $"identifier={Samples.BsnSystem}|{Samples.Bsn}")).Json.GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task a_host_that_is_not_ours_is_refused()
    {
        (await Gp.SendAsync("GET", "Goal?patient=1", null, ("Host", "evil.example"))).Status.ShouldBe(400);
        (await Anonymous().SendAsync("GET", "metadata", null, ("Host", "evil.example"))).Status.ShouldBe(400);
    }

    private static string? NextOf(Reply page) => page.Json.GetProperty("link").EnumerateArray()
        .Where(link => link.GetProperty("relation").GetString() is "next")
        .Select(link => link.GetProperty("url").GetString())
        .FirstOrDefault();

    private static string[] ModesOf(Reply found) =>
        [.. found.Json.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("search").GetProperty("mode").GetString()!)];

    private async Task<string> CreateGoalsAsync(int count)
    {
        var patient = await CreateAsync("Patient", Samples.Patient());
        for (var i = 0; i < count; i++)
            await CreateAsync("Goal", Samples.Goal("Patient/" + patient, text: $"{i}"));
        return patient;
    }
}
