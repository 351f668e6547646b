using System.Text;
using System.Text.Json;
using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.Pages;

/// <summary>A page shows what a dossier says as text, whatever it says, and makes the browser do nothing else.</summary>
public sealed class PageInjectionTests
{
    private const string Script = "<script>document.title='owned'</script><img src=x onerror=alert(1)>\"'&{{1}}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task what_a_dossier_says_is_shown_as_text_and_never_run()
    {
        await using var vooraf = await VoorafProcess.StartAsync(new(), Cancellation);
        var id = await PostAsync(vooraf, new { resourceType = "Patient", name = new[] { new { text = Script } } });
        await PostAsync(vooraf, new
        {
            resourceType = "Consent",
            status = "active",
            scope = Coded("http://terminology.hl7.org/CodeSystem/consentscope", "treatment"),
            category = new[] { Coded("http://snomed.info/sct", "129125009") },
            policyRule = new { text = Script },
            patient = new { reference = "Patient/" + id },
            dateTime = "2026-01-01",
            provision = new { type = "deny", code = new[] { new { text = Script } } },
        });

        var page = await GetAsync(vooraf, "people/" + id);
        var list = await GetAsync(vooraf, "");

        foreach (var html in new[] { page, list })
        {
            html.ShouldContain("&lt;script&gt;");
            html.ShouldNotContain("<script", Case.Insensitive);
            html.ShouldNotContain("<img", Case.Insensitive);
        }
    }

    [Fact]
    public async Task a_page_runs_no_script_and_loads_nothing_but_its_own_style()
    {
        await using var vooraf = await VoorafProcess.StartAsync(new(), Cancellation);
        using var http = new HttpClient { BaseAddress = vooraf.Address };
        foreach (var path in new[] { "", "people/nobody", "vooraf.css" })
        {
            using var answer = await http.GetAsync(path, Cancellation);

            Header(answer, "Content-Security-Policy").ShouldBe("default-src 'none'; style-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
            Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
            Header(answer, "Referrer-Policy").ShouldBe("no-referrer");
            Header(answer, "Cache-Control").ShouldBe("no-store");
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
            answer.Content.Headers.ContentType!.CharSet.ShouldBe("utf-8");
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    public async Task a_page_takes_no_method_that_could_change_anything(string method)
    {
        await using var vooraf = await VoorafProcess.StartAsync(new(), Cancellation);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), vooraf.Address);

        using var answer = await http.SendAsync(request, Cancellation);

        ((int)answer.StatusCode).ShouldBe(404);
    }

    private static object Coded(string system, string code) => new { coding = new[] { new { system, code } } };

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.GetValues(name));

    private static async Task<string> PostAsync(VoorafProcess vooraf, object resource)
    {
        using var client = await vooraf.NewClientAsync(Cancellation);
        var type = JsonSerializer.SerializeToElement(resource).GetProperty("resourceType").GetString();
        using var body = new StringContent(JsonSerializer.Serialize(resource), Encoding.UTF8, "application/fhir+json");
        using var answer = await client.PostAsync(type, body, Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        ((int)answer.StatusCode).ShouldBe(201, text);
        return answer.Headers.Location!.ToString().Split('/')[^3];
    }

    private static async Task<string> GetAsync(VoorafProcess vooraf, string path)
    {
        using var http = new HttpClient { BaseAddress = vooraf.Address };
        return await http.GetStringAsync(path, Cancellation);
    }
}
