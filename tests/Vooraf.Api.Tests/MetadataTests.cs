using System.Text.Json;
using Vooraf.Api.Tests.Running;
using Vooraf.Fhir.Definitions;
using Vooraf.Planning.Standard;

namespace Vooraf.Api.Tests;

public class MetadataTests : ApiTest
{
    protected override ApiSettings Settings => new() { BaseUrl = "https://zorg.example/fhir/r4" };

    [Fact]
    public async Task the_statement_is_given_without_a_token_in_both_formats()
    {
        var json = await Anonymous().SendAsync("GET", "metadata");
        var xml = await Anonymous().SendAsync("GET", "metadata?_format=xml");

        json.Status.ShouldBe(200);
        json.Json.GetProperty("fhirVersion").GetString().ShouldBe("4.0.1");
        json.Json.GetProperty("implementation").GetProperty("url").GetString().ShouldBe("https://zorg.example/fhir/r4");
        json.Json.GetProperty("instantiates")[0].GetString().ShouldBe("https://api.iknl.nl/docs/pzp/r4/CapabilityStatement/ACP-CapabilityStatementProvider");
        json.Body.ShouldContain("https://zorg.example/connect/token");
        json.Body.ShouldNotContain("urn:here");
        xml.Status.ShouldBe(200);
        xml.Body.ShouldContain("<CapabilityStatement");
        xml.Body.ShouldContain("https://zorg.example/connect/token");
        (await LogAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task the_statement_is_valid_fhir()
    {
        var body = (await Anonymous().SendAsync("GET", "metadata")).Body;

        using var reading = Vooraf.Fhir.Json.ResourceReader.Read(System.Text.Encoding.UTF8.GetBytes(body));

        reading.Issues.ShouldBeEmpty();
    }

    [Fact]
    public async Task every_profile_of_the_standard_is_named_with_its_type()
    {
        var resources = await ResourcesAsync();

        foreach (var profile in PzpStandard.Load().Profiles)
            ProfilesOf(resources[profile.Type]).ShouldContain(profile.Canonical, StringComparer.Ordinal);
        NamesOf(resources["QuestionnaireResponse"]).ShouldContain("patient", StringComparer.Ordinal);
        NamesOf(resources["QuestionnaireResponse"]).ShouldContain("subject", StringComparer.Ordinal);
        resources["Device"].GetProperty("documentation").GetString()!.ShouldContain("person");
    }

    [Fact]
    public async Task later_profiles_are_named_when_resources_are_judged_by_them()
    {
        const string Later = "https://api.iknl.nl/docs/pzp/r4/StructureDefinition/ACP-LegallyCapable";
        await using var server = await TestServer.StartAsync(profiles: new PzpProfiles(PzpStandard.Load(), later: true));
        using var client = server.Anonymous();

        ProfilesOf((await ResourcesAsync())["Observation"]).ShouldNotContain(Later, StringComparer.Ordinal);
        ProfilesOf((await ResourcesAsync(client))["Observation"]).ShouldContain(Later, StringComparer.Ordinal);
    }

    [Fact]
    public async Task every_operation_is_listed_with_the_types_that_have_it()
    {
        foreach (var (type, resource) in await StoredAsync())
            OperationsOf(resource).ShouldBe(type is "Patient" ? ["validate", "plan-form", "access-log"] : ["validate"], type);

        var patient = await CreateAsync("Patient", Samples.Patient());
        (await Gp.SendAsync("GET", $"Patient/{patient}/$plan-form")).Status.ShouldBe(200);
        (await Gp.SendAsync("GET", $"Patient/{patient}/$access-log")).Status.ShouldBe(200);
        (await Gp.SendAsync("POST", $"Patient/{patient}/$validate")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task every_search_parameter_that_is_listed_works_and_every_other_is_refused()
    {
        var resources = await StoredAsync();
        foreach (var (type, resource) in resources)
        {
            var listed = resource.TryGetProperty("searchParam", out var all) ? all.EnumerateArray().ToArray() : [];
            foreach (var parameter in listed)
            {
                var name = parameter.GetProperty("name").GetString()!;
                var query = name switch
                {
                    "_id" => "_id=none",
                    "identifier" => "identifier=http://example.org|a",
                    _ => $"_id=none&{name}={ValueOf(parameter.GetProperty("type").GetString()!)}",
                };
                var answer = await Gp.SendAsync("GET", $"{type}?{query}");
                answer.Status.ShouldBe(200, $"{type} {parameter} {answer.Body}");
            }

            var names = NamesOf(resource);
            foreach (var other in FhirDefinitions.R4.SearchParameters.Where(one => one.Bases.Contains(type, StringComparer.Ordinal) && !names.Contains(one.Code, StringComparer.Ordinal)))
                (await Gp.SendAsync("GET", $"{type}?_id=none&{other.Code}=1")).Status.ShouldBe(400, $"{type} {other.Code}");
        }
    }

    [Fact]
    public async Task every_include_that_is_listed_works()
    {
        foreach (var (type, resource) in await ResourcesAsync())
        {
            if (!resource.TryGetProperty("searchInclude", out var includes))
                continue;
            foreach (var include in includes.EnumerateArray())
                (await Gp.SendAsync("GET", $"{type}?_id=none&_include={include.GetString()}")).Status.ShouldBe(200, include.GetString());
        }
    }

    [Fact]
    public async Task every_interaction_that_is_listed_works()
    {
        var listed = (await ResourcesAsync())["Organization"].GetProperty("interaction").EnumerateArray().Select(one => one.GetProperty("code").GetString()!).ToHashSet(StringComparer.Ordinal);
        var id = await CreateAsync("Organization", Samples.Organization("a"));
        var tried = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["create"] = (await Gp.SendAsync("POST", "Organization", Samples.Organization("b"))).Status,
            ["read"] = (await Gp.SendAsync("GET", "Organization/" + id)).Status,
            ["vread"] = (await Gp.SendAsync("GET", $"Organization/{id}/_history/1")).Status,
            ["history-instance"] = (await Gp.SendAsync("GET", $"Organization/{id}/_history")).Status,
            ["search-type"] = (await Gp.SendAsync("GET", $"Organization?_id={id}")).Status,
            ["update"] = (await Gp.SendAsync("PUT", $"Organization/{id}", $$"""{"resourceType":"Organization","id":"{{id}}","name":"b"}""")).Status,
            ["delete"] = (await Gp.SendAsync("DELETE", $"Organization/{id}")).Status,
        };

        tried.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(listed).ShouldBeTrue();
        tried.Values.ShouldAllBe(status => status < 300);
        (await Gp.SendAsync("PATCH", $"Organization/{id}", "[]")).Status.ShouldBe(405);
        (await Gp.SendAsync("GET", "Organization/_history")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task what_every_type_but_the_log_can_be_searched_by_is_said_of_each()
    {
        var statement = await Anonymous().SendAsync("GET", "metadata");

        statement.Json.GetProperty("rest")[0].TryGetProperty("searchParam", out _).ShouldBeFalse();
        foreach (var (type, resource) in await ResourcesAsync())
        {
            string[] common = type is "AuditEvent" ? [] : ["_id", "_lastUpdated", "_profile", "_security", "_source", "_tag"];
            NamesOf(resource).Where(name => name.StartsWith('_')).ToHashSet(StringComparer.Ordinal).SetEquals(common).ShouldBeTrue(type);
        }

        statement.Body.Length.ShouldBeLessThan(220_000);
    }

    // AuditEvents are made of the log, and not for who treats; AuditTests tries what is said of them.
    private async Task<List<KeyValuePair<string, JsonElement>>> StoredAsync() => [.. (await ResourcesAsync()).Where(pair => pair.Key is not "AuditEvent")];

    private static string[] NamesOf(JsonElement resource) =>
        resource.TryGetProperty("searchParam", out var all) ? [.. all.EnumerateArray().Select(one => one.GetProperty("name").GetString()!)] : [];

    private static IEnumerable<string> ProfilesOf(JsonElement resource) => resource.GetProperty("supportedProfile").EnumerateArray().Select(one => one.GetString()!);

    private static string[] OperationsOf(JsonElement resource) => [.. resource.GetProperty("operation").EnumerateArray().Select(one => one.GetProperty("name").GetString()!)];

    private static string ValueOf(string kind) => kind switch
    {
        "date" => "2026-01-01",
        "reference" => "none",
        "uri" => "http://example.org/a",
        _ => "a",
    };

    private async Task<Dictionary<string, JsonElement>> ResourcesAsync(HttpClient? client = null)
    {
        var statement = await (client ?? Gp).SendAsync("GET", "metadata");
        return statement.Json.GetProperty("rest")[0].GetProperty("resource").EnumerateArray().ToDictionary(one => one.GetProperty("type").GetString()!, StringComparer.Ordinal);
    }
}
