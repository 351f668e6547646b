using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

public class ReadTests : ApiTest
{
    [Fact]
    public async Task a_read_gives_the_stored_bytes_with_version_and_date()
    {
        var created = await Gp.SendAsync("POST", "Patient", Samples.Patient());

        var read = await Gp.SendAsync("GET", "Patient/" + created.Id);

        read.Status.ShouldBe(200);
        read.Body.ShouldBe(created.Body);
        read.Header("ETag").ShouldBe("W/\"1\"");
        read.Header("Last-Modified").ShouldBe("Sun, 22 Nov 2026 10:00:00 GMT");
        read.Header("Content-Type").ShouldBe("application/fhir+json; charset=utf-8");
        read.Json.GetProperty("meta").GetProperty("versionId").GetString().ShouldBe("1");
    }

    [Theory]
    [InlineData("If-None-Match", "W/\"1\"", 304)]
    [InlineData("If-None-Match", "W/\"7\", W/\"1\"", 304)]
    [InlineData("If-None-Match", "*", 304)]
    [InlineData("If-None-Match", "W/\"2\"", 200)]
    [InlineData("If-Modified-Since", "Sun, 22 Nov 2026 10:00:00 GMT", 304)]
    [InlineData("If-Modified-Since", "Sun, 22 Nov 2026 09:59:59 GMT", 200)]
    [InlineData("If-Modified-Since", "yesterday", 200)]
    public async Task a_conditional_read_sends_nothing_that_the_caller_has(string header, string value, int status)
    {
        var id = await CreateAsync("Patient", Samples.Patient());

        var read = await Gp.SendAsync("GET", "Patient/" + id, null, (header, value));

        read.Status.ShouldBe(status);
        read.Body.Length.ShouldSatisfyAllConditions(length => (length == 0).ShouldBe(status == 304));
        read.Header("ETag").ShouldBe("W/\"1\"");
        (await LogAsync())[^1].Status.ShouldBe(status);
    }

    [Fact]
    public async Task head_gives_the_headers_alone()
    {
        var id = await CreateAsync("Patient", Samples.Patient());

        var head = await Gp.SendAsync("HEAD", "Patient/" + id);

        head.Status.ShouldBe(200);
        head.Body.ShouldBeEmpty();
        head.Header("ETag").ShouldBe("W/\"1\"");
        head.Header("Content-Length").ShouldNotBe("0", StringComparer.Ordinal);
    }

    [Fact]
    public async Task what_was_deleted_is_410_and_its_history_stays()
    {
        var id = await CreateAsync("Organization", Samples.Organization("a"));
        (await Gp.SendAsync("PUT", "Organization/" + id, Samples.Organization("b").Replace("\"name\"", $"\"id\":\"{id}\",\"name\"", StringComparison.Ordinal))).Status.ShouldBe(200);
        (await Gp.SendAsync("DELETE", "Organization/" + id)).Status.ShouldBe(204);

        (await Gp.SendAsync("GET", "Organization/" + id)).Status.ShouldBe(410);
        (await Gp.SendAsync("GET", $"Organization/{id}/_history/1")).Json.GetProperty("name").GetString().ShouldBe("a");
        (await Gp.SendAsync("GET", $"Organization/{id}/_history/3")).Status.ShouldBe(410);
        (await Gp.SendAsync("GET", $"Organization/{id}/_history/4")).Status.ShouldBe(404);
        var history = await Gp.SendAsync("GET", $"Organization/{id}/_history");
        history.Json.GetProperty("total").GetInt32().ShouldBe(3);
        history.Json.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("request").GetProperty("method").GetString()).ShouldBe(["DELETE", "PUT", "POST"]);
    }

    [Fact]
    public async Task a_long_history_comes_in_pages()
    {
        var id = await CreateAsync("Organization", Samples.Organization("0"));
        for (var i = 1; i < 5; i++)
            await Gp.SendAsync("PUT", "Organization/" + id, $$"""{"resourceType":"Organization","id":"{{id}}","name":"{{i}}"}""");

        var url = $"Organization/{id}/_history?_count=2";
        var versions = new List<string>();
        while (url is not null)
        {
            var page = await Gp.SendAsync("GET", url);
            page.Status.ShouldBe(200);
            versions.AddRange(page.Json.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("resource").GetProperty("name").GetString()!));
            url = page.Json.GetProperty("link").EnumerateArray().Where(link => link.GetProperty("relation").GetString() is "next").Select(link => link.GetProperty("url").GetString()).FirstOrDefault();
        }

        versions.ShouldBe(["4", "3", "2", "1", "0"]);
    }

    [Theory]
    [InlineData("GET", "Patient/no*id", 404, null)]
    [InlineData("GET", "Nonsense/1", 404, null)]
    [InlineData("GET", "Patient/1/$everything", 404, null)]
    [InlineData("PATCH", "Patient/1", 405, "GET, HEAD, PUT, DELETE")]
    [InlineData("POST", "Patient/1", 405, "GET, HEAD, PUT, DELETE")]
    [InlineData("PATCH", "Patient", 405, "GET, HEAD, POST, PUT, DELETE")]
    [InlineData("GET", "Patient/_search", 405, "POST")]
    [InlineData("DELETE", "Patient/1/_history", 405, "GET, HEAD")]
    [InlineData("GET", "", 405, "POST")]
    [InlineData("POST", "metadata", 405, "GET, HEAD")]
    public async Task paths_and_methods_that_mean_nothing_are_said_to(string method, string url, int status, string? allow)
    {
        var answer = await Gp.SendAsync(method, url, method is "POST" or "PATCH" ? Samples.Patient() : null);

        answer.Status.ShouldBe(status);
        answer.Header("Allow").ShouldBe(allow);
        answer.IssueCodes.ShouldBe(["not-supported"]);
        (await LogAsync()).ShouldHaveSingleItem().Status.ShouldBe(status);
    }
}
