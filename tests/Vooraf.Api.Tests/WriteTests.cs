using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

public class WriteTests : ApiTest
{
    [Fact]
    public async Task a_create_answers_201_with_where_and_which_version()
    {
        var created = await Gp.SendAsync("POST", "Patient", Samples.Patient());

        created.Status.ShouldBe(201);
        created.Header("Location").ShouldBe($"{Server.Address}fhir/r4/Patient/{created.Id}/_history/1");
        created.Header("ETag").ShouldBe("W/\"1\"");
        created.Header("Last-Modified").ShouldNotBeNull();
        var entry = (await LogAsync()).ShouldHaveSingleItem();
        (entry.Status, entry.Action, entry.Interaction).ShouldBe((201, 'C', "create"));
        entry.Resources.ShouldBe([$"Patient/{created.Id}/1"]);
    }

    [Theory]
    [InlineData("return=minimal", "")]
    [InlineData("return=representation", "\"resourceType\":\"Patient\"")]
    [InlineData("return=OperationOutcome", "\"resourceType\":\"OperationOutcome\"")]
    [InlineData("respond-async, return=minimal; x=1", "")]
    public async Task the_caller_says_what_comes_back(string prefer, string part)
    {
        var created = await Gp.SendAsync("POST", "Patient", Samples.Patient(), ("Prefer", prefer));

        created.Status.ShouldBe(201);
        if (part.Length == 0)
            created.Body.ShouldBeEmpty();
        else
            created.Body.ShouldContain(part);
    }

    [Fact]
    public async Task a_conditional_create_finds_what_is_there_and_the_bsn_stays_out_of_the_log()
    {
        var id = await CreateAsync("Patient", Samples.Patient(Samples.Bsn));

        var again = await Gp.SendAsync("POST", "Patient", Samples.Patient(Samples.Bsn), ("If-None-Exist", $"identifier={Samples.BsnSystem}|{Samples.Bsn}"));

        again.Status.ShouldBe(200);
        again.Id.ShouldBe(id);
        (await LogAsync()).ShouldAllBe(entry => !entry.Request.Contains(Samples.Bsn, StringComparison.Ordinal));
    }

    [Fact]
    public async Task of_two_updates_with_one_etag_the_second_is_412()
    {
        var id = await CreateAsync("Organization", Samples.Organization("a"));
        var body = $$"""{"resourceType":"Organization","id":"{{id}}","name":"b"}""";

        var first = await Gp.SendAsync("PUT", "Organization/" + id, body, ("If-Match", "W/\"1\""));
        var second = await Gp.SendAsync("PUT", "Organization/" + id, body, ("If-Match", "W/\"1\""));

        first.Status.ShouldBe(200);
        first.Header("ETag").ShouldBe("W/\"2\"");
        second.Status.ShouldBe(412);
        second.IssueCodes.ShouldNotBeEmpty();
        (await LogAsync()).Select(entry => entry.Status).ShouldBe([201, 200, 412]);
    }

    [Theory]
    [InlineData("If-Match", "three", 400)]
    [InlineData("If-Match", "W/\"9\"", 412)]
    [InlineData("If-None-Match", "W/\"1\"", 400)]
    [InlineData("If-None-Match", "*", 412)]
    public async Task a_condition_that_does_not_hold_or_cannot_be_read_stops_an_update(string header, string value, int status)
    {
        var id = await CreateAsync("Organization", Samples.Organization("a"));

        var update = await Gp.SendAsync("PUT", "Organization/" + id, $$"""{"resourceType":"Organization","id":"{{id}}","name":"b"}""", (header, value));

        update.Status.ShouldBe(status);
        (await Gp.SendAsync("GET", "Organization/" + id)).Header("ETag").ShouldBe("W/\"1\"");
    }

    [Fact]
    public async Task a_delete_is_204_and_a_second_one_too()
    {
        var id = await CreateAsync("Organization", Samples.Organization("a"));

        (await Gp.SendAsync("DELETE", "Organization/" + id)).Status.ShouldBe(204);
        (await Gp.SendAsync("DELETE", "Organization/" + id)).Status.ShouldBe(204);
    }

    [Theory]
    [InlineData("Patient", "{\"resourceType\":\"Patient\",\"nonsense\":1}", 400)]
    [InlineData("Patient", "{\"resourceType\":\"Patient\"", 400)]
    [InlineData("Patient", "", 400)]
    [InlineData("Patient", "[]", 400)]
    [InlineData("Patient", "{\"resourceType\":\"Organization\",\"name\":\"x\"}", 400)]
    [InlineData("", "{\"resourceType\":\"Patient\"}", 400)]
    [InlineData("", "{\"resourceType\":\"Bundle\",\"type\":\"collection\"}", 400)]
    public async Task content_that_is_wrong_is_refused_with_a_location_and_logged(string url, string body, int status)
    {
        var answer = await Gp.SendAsync("POST", url, body);

        answer.Status.ShouldBe(status);
        answer.IssueCodes.ShouldNotBeEmpty();
        (await LogAsync()).ShouldHaveSingleItem().Status.ShouldBe(status);
    }

    [Fact]
    public async Task an_update_whose_body_has_another_id_than_the_url_is_refused()
    {
        var answer = await Gp.SendAsync("PUT", "Organization/a", """{"resourceType":"Organization","id":"b","name":"x"}""");

        answer.Status.ShouldBe(400);
        answer.Body.ShouldContain("Organization.id");
    }

    [Fact]
    public async Task a_write_takes_no_parameters()
    {
        (await Gp.SendAsync("POST", "Patient?x=1", Samples.Patient())).Status.ShouldBe(400);
    }
}
