using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

public class ConditionTests : ApiTest
{
    private const string Key = "identifier=http://example.org/own|";

    [Fact]
    public async Task a_conditional_update_creates_when_nothing_matches_and_updates_the_one_that_matches()
    {
        var created = await Gp.SendAsync("PUT", "Organization?" + Key + "a", Organization("a", "first"));
        var updated = await Gp.SendAsync("PUT", "Organization?" + Key + "a", Organization("a", "second"));

        created.Status.ShouldBe(201, created.Body);
        created.Header("ETag").ShouldBe("W/\"1\"");
        updated.Status.ShouldBe(200, updated.Body);
        updated.Id.ShouldBe(created.Id);
        updated.Header("ETag").ShouldBe("W/\"2\"");
        (await Gp.SendAsync("GET", "Organization/" + created.Id)).Json.GetProperty("name").GetString().ShouldBe("second");
        (await LogAsync()).Select(entry => (entry.Interaction, entry.Status)).ShouldBe([("update", 201), ("update", 200), ("read", 200)]);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task when_many_match_nothing_is_done(string method)
    {
        var first = await CreateAsync("Organization", Organization("a", "first"));
        var second = await CreateAsync("Organization", Organization("a", "second"));

        var answer = await Gp.SendAsync(method, "Organization?" + Key + "a", method is "PUT" ? Organization("a", "third") : null);

        answer.Status.ShouldBe(412);
        answer.IssueCodes.ShouldBe(["multiple-matches"]);
        foreach (var id in (string[])[first, second])
            (await Gp.SendAsync("GET", "Organization/" + id)).Header("ETag").ShouldBe("W/\"1\"");
    }

    [Fact]
    public async Task a_conditional_delete_deletes_the_one_that_matches_and_none_is_fine_too()
    {
        var id = await CreateAsync("Organization", Organization("a", "first"));
        var other = await CreateAsync("Organization", Organization("b", "other"));

        (await Gp.SendAsync("DELETE", "Organization?" + Key + "a")).Status.ShouldBe(204);
        (await Gp.SendAsync("GET", "Organization/" + id)).Status.ShouldBe(410);
        (await Gp.SendAsync("DELETE", "Organization?" + Key + "a")).Status.ShouldBe(204);
        (await Gp.SendAsync("GET", "Organization/" + other)).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("PUT", "W/\"1\"", 412)]
    [InlineData("PUT", "W/\"2\"", 200)]
    [InlineData("DELETE", "W/\"1\"", 412)]
    [InlineData("DELETE", "W/\"2\"", 204)]
    public async Task a_conditional_write_honours_if_match(string method, string tag, int status)
    {
        await CreateAsync("Organization", Organization("a", "first"));
        (await Gp.SendAsync("PUT", "Organization?" + Key + "a", Organization("a", "second"))).Status.ShouldBe(200);

        (await Gp.SendAsync(method, "Organization?" + Key + "a", method is "PUT" ? Organization("a", "third") : null, ("If-Match", tag))).Status.ShouldBe(status);
    }

    [Theory]
    [InlineData("PUT", "identifier=http://fhir.nl/fhir/NamingSystem/bsn|999900018", "business-rule")]
    [InlineData("DELETE", "identifier=http://fhir.nl/fhir/NamingSystem/bsn|999900018", "business-rule")]
    [InlineData("DELETE", "identifier=999900018", "business-rule")]
    [InlineData("DELETE", "active=true", "not-supported")]
    [InlineData("PUT", "nonsense=1", "not-supported")]
    public async Task conditions_with_a_bsn_or_that_are_too_wide_are_refused_and_change_nothing(string method, string query, string code)
    {
        var id = await CreateAsync("Patient", Samples.Patient(Samples.Bsn));

        var answer = await Gp.SendAsync(method, "Patient?" + query, method is "PUT" ? Samples.Patient(Samples.Bsn) : null);

        answer.Status.ShouldBe(400, answer.Body);
        answer.IssueCodes.ShouldBe([code]);
        answer.Body.ShouldNotContain(Samples.Bsn);
        (await Gp.SendAsync("GET", "Patient/" + id)).Header("ETag").ShouldBe("W/\"1\"");
        (await LogAsync()).ShouldAllBe(entry => !entry.Request.Contains(Samples.Bsn, StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_delete_without_any_condition_is_refused()
    {
        var id = await CreateAsync("Organization", Organization("a", "first"));

        (await Gp.SendAsync("DELETE", "Organization")).Status.ShouldBe(400);
        (await Gp.SendAsync("GET", "Organization/" + id)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task if_none_match_any_lets_an_update_create_once()
    {
        var body = """{"resourceType":"Organization","id":"own-1","name":"a"}""";

        (await Gp.SendAsync("PUT", "Organization/own-1", body, ("If-None-Match", "*"))).Status.ShouldBe(201);
        (await Gp.SendAsync("PUT", "Organization/own-1", body, ("If-None-Match", "*"))).Status.ShouldBe(412);
        (await Gp.SendAsync("DELETE", "Organization/own-1")).Status.ShouldBe(204);
        (await Gp.SendAsync("PUT", "Organization/own-1", body, ("If-None-Match", "*"))).Status.ShouldBe(201);
    }

    [Fact]
    public async Task in_a_transaction_conditions_work_the_same()
    {
        await CreateAsync("Organization", Organization("a", "first"));
        await CreateAsync("Organization", Organization("b", "gone"));

        var answer = await Gp.SendAsync("POST", "", Samples.Bundle(
            "transaction",
            Samples.Entry("PUT", "Organization?" + Key + "a", Organization("a", "second")),
            Samples.Entry("PUT", "Organization?" + Key + "c", Organization("c", "new")),
            Samples.Entry("DELETE", "Organization?" + Key + "b")));

        answer.Status.ShouldBe(200, answer.Body);
        answer.Json.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("response").GetProperty("status").GetString()![..3]).ShouldBe(["200", "201", "204"]);
    }

    private static string Organization(string value, string name) =>
        $$$"""{"resourceType":"Organization","identifier":[{"system":"http://example.org/own","value":"{{{value}}}"}],"name":"{{{name}}}"}""";
}
