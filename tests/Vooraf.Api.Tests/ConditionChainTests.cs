using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

/// <summary>The criteria of conditional writes follow references into the directory, as a search does.</summary>
public class ConditionChainTests : ApiTest
{
    private const string Doctor = "identifier=http://example.org/staff|7";
    private const string ByDoctor = "practitioner.identifier=http://example.org/staff|7";
    private const string Role = "identifier=http://example.org/role|1";

    [Fact]
    public async Task a_conditional_delete_finds_by_who_takes_part()
    {
        await StoreDirectoryAsync();
        await StoreAsync(Samples.Patient(Samples.Bsn, "anna"), Consent("one", "doc"), Consent("two", "other"));

        var deleted = await Gp.SendAsync("DELETE", "Consent?patient=Patient/anna&actor:Practitioner." + Doctor);

        deleted.Status.ShouldBe(204, deleted.Body);
        (await Gp.SendAsync("GET", "Consent/one")).Status.ShouldBe(410);
        (await Gp.SendAsync("GET", "Consent/two")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task a_conditional_create_finds_what_it_made_before()
    {
        await StoreDirectoryAsync();
        (string, string) noneExist = ("If-None-Exist", Role + "&" + ByDoctor);

        var first = await Gp.SendAsync("POST", "PractitionerRole", RoleOf("doc"), noneExist);
        var again = await Gp.SendAsync("POST", "PractitionerRole", RoleOf("doc"), noneExist);

        (first.Status, again.Status).ShouldBe((201, 200));
        again.Id.ShouldBe(first.Id);
    }

    [Fact]
    public async Task a_conditional_update_and_a_conditional_reference_find_through_a_chain()
    {
        await StoreDirectoryAsync();
        var id = await CreateAsync("PractitionerRole", RoleOf("doc"));

        var updated = await Gp.SendAsync("PUT", $"PractitionerRole?{Role}&{ByDoctor}", RoleOf("doc"));
        var linked = await Gp.SendAsync("POST", "", Samples.Bundle("transaction", Samples.Entry("POST", "CareTeam", $$$"""{"resourceType":"CareTeam","participant":[{"member":{"reference":"PractitionerRole?{{{Role}}}&{{{ByDoctor}}}"}}]}""")), ("Prefer", "return=representation"));

        (updated.Status, updated.Id).ShouldBe((200, id));
        linked.Status.ShouldBe(200, linked.Body);
        linked.Body.ShouldContain($"PractitionerRole/{id}");
    }

    [Fact]
    public async Task a_chain_that_leads_elsewhere_finds_nothing()
    {
        await StoreDirectoryAsync();
        await CreateAsync("PractitionerRole", RoleOf("other"));

        (await Gp.SendAsync("POST", "PractitionerRole", RoleOf("doc"), ("If-None-Exist", Role + "&" + ByDoctor))).Status.ShouldBe(201);
    }

    private Task StoreDirectoryAsync() => StoreAsync(
        """{"resourceType":"Practitioner","id":"doc","identifier":[{"system":"http://example.org/staff","value":"7"}]}""",
        """{"resourceType":"Practitioner","id":"other","identifier":[{"system":"http://example.org/staff","value":"8"}]}""");

    private static string RoleOf(string practitioner) =>
        $$"""{"resourceType":"PractitionerRole","identifier":[{"system":"http://example.org/role","value":"1"}],"practitioner":{"reference":"Practitioner/{{practitioner}}"} }""";

    private static string Consent(string id, string practitioner) =>
        $$$"""{"resourceType":"Consent","id":"{{{id}}}","status":"active","scope":{"text":"x"},"category":[{"text":"x"}],"policyRule":{"text":"x"},"patient":{"reference":"Patient/anna"},"provision":{"actor":[{"role":{"text":"x"},"reference":{"reference":"Practitioner/{{{practitioner}}}"} }] } }""";
}
