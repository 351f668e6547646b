using Vooraf.Api.Tests.Running;
using Vooraf.Records;

namespace Vooraf.Api.Tests;

public class ProfileErrorTests : ApiTest
{
    private const string Sct = "http://snomed.info/sct";
    private const string Wishes = "153851000146100";

    [Fact]
    public async Task a_resource_with_errors_by_its_profile_is_stored_as_it_came_and_the_errors_are_told()
    {
        var patient = await CreateAsync("Patient", Named);

        var created = await Gp.SendAsync("POST", "Observation", Observation("Patient/" + patient, method: false), ("Prefer", "return=OperationOutcome"));

        created.Status.ShouldBe(201);
        var issue = created.Json.GetProperty("issue").EnumerateArray().ShouldHaveSingleItem();
        issue.GetProperty("severity").GetString().ShouldBe("warning");
        issue.GetProperty("expression")[0].GetString().ShouldBe("Observation.method");
        var stored = await VersionAsync("Observation", created.Id);
        stored.ProfileErrors.ShouldBe(1);
        var shown = (await Gp.SendAsync("GET", "Observation/" + created.Id)).Json;
        shown.EnumerateObject().Select(property => property.Name).ShouldBe(["resourceType", "id", "meta", "status", "code", "subject", "valueString"]);
        shown.GetProperty("meta").EnumerateObject().Select(property => property.Name).ShouldBe(["versionId", "lastUpdated"]);
    }

    [Fact]
    public async Task each_version_keeps_its_own_number_of_errors()
    {
        var patient = await CreateAsync("Patient", Named);
        var id = await CreateAsync("Observation", Observation("Patient/" + patient, method: false));

        await Gp.SendAsync("PUT", "Observation/" + id, Observation("Patient/" + patient, method: true, id));

        (await VersionAsync("Observation", id)).ProfileErrors.ShouldBe(0);
        (await Server.Store.ReadVersionAsync(new ResourceKey("Observation", id), 1, TestContext.Current.CancellationToken))!.ProfileErrors.ShouldBe(1);
    }

    [Fact]
    public async Task a_transaction_tells_them_in_the_outcome_of_the_entry_that_they_are_about()
    {
        var answer = await Gp.SendAsync("POST", "", Samples.Bundle(
            "transaction",
            Samples.Entry("POST", "Patient", Named, "urn:uuid:00000000-0000-0000-0000-000000000001"),
            Samples.Entry("POST", "Observation", Observation("urn:uuid:00000000-0000-0000-0000-000000000001", method: false))));

        answer.Status.ShouldBe(200, answer.Body);
        var entries = answer.Json.GetProperty("entry");
        entries[0].GetProperty("response").TryGetProperty("outcome", out _).ShouldBeFalse();
        entries[1].GetProperty("response").GetProperty("outcome").GetProperty("issue")[0].GetProperty("expression")[0].GetString().ShouldBe("Bundle.entry[1].resource.method");
    }

    [Fact]
    public async Task a_transaction_that_is_sent_again_gets_the_same_errors()
    {
        var bundle = Samples.Bundle("transaction", Samples.Entry("POST", "Patient", """{"resourceType":"Patient"}"""))
            .Replace("\"type\"", "\"identifier\":{\"system\":\"urn:x\",\"value\":\"1\"},\"type\"", StringComparison.Ordinal);

        var first = await Gp.SendAsync("POST", "", bundle);
        var again = await Gp.SendAsync("POST", "", bundle);

        first.Body.ShouldContain("Bundle.entry[0].resource.name");
        again.Body.ShouldBe(first.Body);
    }

    [Fact]
    public async Task a_reference_is_judged_by_what_it_points_to_in_the_dossier()
    {
        var patient = "Patient/" + await CreateAsync("Patient", Named);
        var directive = await CreateAsync("Consent", Consent("treatment", Sct, "129125009", patient));
        var document = await CreateAsync("Consent", Consent("adr", "http://terminology.hl7.org/CodeSystem/consentcategorycodes", "acd", patient));

        var wrong = await Gp.SendAsync("POST", "Consent", Consent("treatment", Sct, "129125009", patient, "Consent/" + directive), ("Prefer", "return=OperationOutcome"));
        var right = await Gp.SendAsync("POST", "Consent", Consent("treatment", Sct, "129125009", patient, "Consent/" + document), ("Prefer", "return=OperationOutcome"));

        wrong.Json.GetProperty("issue").EnumerateArray().ShouldHaveSingleItem().GetProperty("expression")[0].GetString().ShouldBe("Consent.source");
        right.IssueCodes.ShouldBe(["informational"]);
    }

    [Fact]
    public async Task a_strict_holder_refuses_all_of_it_and_stores_nothing_but_the_log()
    {
        var http = As(TestClients.Strict);

        var single = await http.SendAsync("POST", "Patient", """{"resourceType":"Patient"}""");
        var bundle = await http.SendAsync("POST", "", Samples.Bundle(
            "transaction",
            Samples.Entry("POST", "Patient", Named, "urn:uuid:00000000-0000-0000-0000-000000000001"),
            Samples.Entry("POST", "Observation", Observation("urn:uuid:00000000-0000-0000-0000-000000000001", method: false))));
        var sound = await http.SendAsync("POST", "Patient", Named);

        (single.Status, bundle.Status, sound.Status).ShouldBe((422, 422, 201));
        bundle.Json.GetProperty("issue")[0].GetProperty("severity").GetString().ShouldBe("error");
        bundle.Json.GetProperty("issue")[0].GetProperty("expression")[0].GetString().ShouldBe("Bundle.entry[1].resource.method");
        (await LogAsync()).Select(entry => entry.Status).ShouldBe([422, 422, 201]);
        (await LogAsync())[..2].ShouldAllBe(entry => entry.Resources.IsEmpty);
    }

    [Fact]
    public async Task breaking_base_r4_refuses_at_every_holder()
    {
        (await Gp.SendAsync("POST", "Patient", """{"resourceType":"Patient","gender":"blue"}""")).Status.ShouldBe(400);
    }

    private static string Named => """{"resourceType":"Patient","name":[{"use":"official","text":"Test"}]}""";

    private static string Observation(string subject, bool method, string? id = null) => string.Concat(
        """{"resourceType":"Observation",""",
        id is null ? "" : $"\"id\":\"{id}\",",
        $$"""
        "status":"final","code":{"coding":[{"system":"http://snomed.info/sct","code":"{{Wishes}}"}]},"subject":{"reference":"{{subject}}"},"valueString":"x"
        """,
        method ? ""","method":{"coding":[{"system":"http://snomed.info/sct","code":"370819000"}]}""" : "",
        "}");

    private static string Consent(string scope, string system, string category, string patient, string? source = null) => string.Concat(
        $$"""
        {"resourceType":"Consent","status":"active","scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"{{scope}}"}]},
        "category":[{"coding":[{"system":"{{system}}","code":"{{category}}"}]}],"patient":{"reference":"{{patient}}"},"policy":[{"uri":"https://wetten.overheid.nl/"}],
        """,
        source is null ? "" : $$""" "sourceReference":{"reference":"{{source}}"}, """,
        """ "provision":{"type":"permit"}}""");

    private async Task<ResourceVersion> VersionAsync(string type, string id) =>
        (await Server.Store.ReadAsync(new ResourceKey(type, id), TestContext.Current.CancellationToken)).ShouldNotBeNull();
}
