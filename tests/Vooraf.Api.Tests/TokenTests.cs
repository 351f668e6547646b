using System.Text;
using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

public class TokenTests : ApiTest
{
    private string Url => new Uri(Server.Address, "connect/token").ToString();

    [Fact]
    public async Task a_client_gets_a_token_by_form_and_reads_with_it()
    {
        var http = Anonymous();

        var answer = await http.PostFormAsync(Url, "grant_type=client_credentials&client_id=gp&client_secret=gp");

        answer.Status.ShouldBe(200);
        answer.Header("Cache-Control").ShouldBe("no-store");
        answer.Json.GetProperty("token_type").GetString().ShouldBe("Bearer");
        answer.Json.GetProperty("expires_in").GetInt32().ShouldBe(3600);
        answer.Json.GetProperty("scope").GetString().ShouldBe("system/*.cruds vooraf/migrate");
        var read = await http.SendAsync("GET", "Patient/1", null, ("Authorization", "Bearer " + answer.Json.GetProperty("access_token").GetString()));
        read.Status.ShouldBe(404);
    }

    [Fact]
    public async Task a_client_gets_a_token_by_http_basic()
    {
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes("gp:gp"));

        var answer = await Anonymous().PostFormAsync(Url, "grant_type=client_credentials", ("Authorization", "Basic " + basic));

        answer.Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("grant_type=client_credentials&client_id=gp&client_secret=wrong", 401, "invalid_client")]
    [InlineData("grant_type=client_credentials&client_id=nobody&client_secret=gp", 401, "invalid_client")]
    [InlineData("grant_type=client_credentials", 401, "invalid_client")]
    [InlineData("grant_type=password&client_id=gp&client_secret=gp", 400, "unsupported_grant_type")]
    [InlineData("client_id=gp&client_secret=gp", 400, "invalid_request")]
    [InlineData("grant_type=client_credentials&client_id=gp&client_id=gp&client_secret=gp", 400, "invalid_request")]
    [InlineData("grant_type=client_credentials&client_id=gp&client_secret=gp&scope=everything", 400, "invalid_scope")]
    [InlineData("grant_type=client_credentials&client_id=gp&client_secret=gp&scope=read", 400, "invalid_scope")]
    [InlineData("grant_type=client_credentials&client_id=gp&client_secret=gp&scope=system/*.rs%20patient/*.rs", 400, "invalid_scope")]
    [InlineData("grant_type=client_credentials&client_id=gp-reader&client_secret=gp-reader&scope=system/*.c", 400, "invalid_scope")]
    [InlineData("grant_type=client_credentials&client_id=gp-reader&client_secret=gp-reader&scope=vooraf/migrate", 400, "invalid_scope")]
    public async Task a_request_for_a_token_that_is_wrong_says_so_in_the_words_of_the_rfc(string form, int status, string error)
    {
        var answer = await Anonymous().PostFormAsync(Url, form);

        answer.Status.ShouldBe(status);
        answer.Json.GetProperty("error").GetString().ShouldBe(error);
        if (status == 401)
            answer.Header("WWW-Authenticate").ShouldNotBeNull();
    }

    [Fact]
    public async Task a_token_may_be_asked_for_less_than_the_client_may()
    {
        var http = Anonymous();
        var token = await http.PostFormAsync(Url, "grant_type=client_credentials&client_id=gp&client_secret=gp&scope=system/*.rs");

        var write = await http.SendAsync("POST", "Patient", Samples.Patient(), ("Authorization", "Bearer " + token.Json.GetProperty("access_token").GetString()));

        write.Status.ShouldBe(403);
    }

    [Theory]
    [InlineData("system/*.cruds vooraf/migrate", "system/*.rs")]
    [InlineData("system/Patient.crs", "system/Patient.rs")]
    [InlineData("system/*.cruds system/Goal.r", "system/*.rs system/Goal.r")]
    public async Task scope_widening_ends_at_what_the_client_may(string asked, string granted)
    {
        var token = await Anonymous().PostFormAsync(Url, "grant_type=client_credentials&client_id=gp-reader&client_secret=gp-reader&scope=" + Uri.EscapeDataString(asked));

        token.Json.GetProperty("scope").GetString().ShouldBe(granted);
        var write = await Anonymous().SendAsync("POST", "Patient", Samples.Patient(), ("Authorization", "Bearer " + token.Json.GetProperty("access_token").GetString()));
        write.Status.ShouldBe(403);
    }

    [Fact]
    public async Task guessing_a_secret_ends_after_ten_failures_and_goes_on_after_a_minute()
    {
        var http = Anonymous();
        for (var i = 0; i < 10; i++)
            (await http.PostFormAsync(Url, "grant_type=client_credentials&client_id=gp&client_secret=wrong")).Status.ShouldBe(401);

        var limited = await http.PostFormAsync(Url, "grant_type=client_credentials&client_id=gp&client_secret=gp");

        limited.Status.ShouldBe(429);
        limited.Header("Retry-After").ShouldNotBeNull();
        Server.Clock.Forward(TimeSpan.FromMinutes(1));
        (await http.PostFormAsync(Url, "grant_type=client_credentials&client_id=gp&client_secret=gp")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task an_expired_token_is_no_token()
    {
        Server.Clock.Forward(TimeSpan.FromMinutes(59));
        (await Gp.SendAsync("GET", "Patient/1")).Status.ShouldBe(404);

        Server.Clock.Forward(TimeSpan.FromMinutes(1));

        (await Gp.SendAsync("GET", "Patient/1")).Status.ShouldBe(401);
    }
}
