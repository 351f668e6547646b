using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

public class SearchTests : ApiTest
{
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

    private static string[] ModesOf(Reply found) =>
        [.. found.Json.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("search").GetProperty("mode").GetString()!)];
}
