using System.Text.Json.Nodes;
using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.Pages;

/// <summary>What the page says of agreements that stand on forms.</summary>
public sealed class PageOfFormsTests
{
    private const string Permit = """{"valueCoding":{"system":"urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.25.1","code":"0"}}""";
    private const string Deny = """{"valueCoding":{"system":"urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.25.1","code":"2"}}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, "Beëindigd: Wel reanimeren")]
    [InlineData(false, "Ouder, en niet beëindigd: Wel reanimeren")]
    public async Task a_form_without_its_own_date_is_of_the_day_on_which_it_was_written_whether_or_not_anything_is_derived(bool isDerived, string older)
    {
        var page = await PageAsync(isDerived, Form("2024-06-20", Permit), Form("2026-01-12", Deny));

        page.ShouldContain("12 januari 2026");
        page.ShouldContain(older);
        page.ShouldNotContain("geen datum");
        page.ShouldNotContain("Let op");
    }

    [Fact]
    public async Task a_form_that_contradicts_itself_is_shown_as_one_that_cannot_be_explained()
    {
        var page = await PageAsync(true, Form("2024-06-20", Permit), Form("2026-01-12", $"{Permit},{Deny}"));

        page.ShouldContain("Dit kan Vooraf niet uitleggen. Lees de bron zelf.");
        page.ShouldContain("Ouder, en niet beëindigd: Wel reanimeren");
        page.ShouldNotContain("Niet reanimeren");
    }

    private static async Task<string> PageAsync(bool isDerived, params string[] forms)
    {
        await using var vooraf = await VoorafProcess.StartAsync(new VoorafProcessOptions { Arguments = isDerived ? [] : ["--derive-from-forms", "false"] }, Cancellation);
        using var client = await vooraf.NewClientAsync(Cancellation);
        var patient = (await client.CreateAsync(Parse("""{"resourceType":"Patient","name":[{"use":"official","family":"Voorbeeld"}]}"""), Cancellation)).Key;
        foreach (var form in forms)
        {
            var answer = await client.CreateAsync(Parse(form.Replace("Patient/p", patient, StringComparison.Ordinal)), Cancellation);
            answer.Status.ShouldBe(201, answer.Body);
        }

        using var http = new HttpClient { BaseAddress = vooraf.Address };
        return System.Net.WebUtility.HtmlDecode(await http.GetStringAsync("people/" + patient.Split('/')[1], Cancellation));
    }

    private static string Form(string authored, string answers) =>
        $$$"""
        {"resourceType":"QuestionnaireResponse","questionnaire":"https://api.iknl.nl/docs/pzp/r4/Questionnaire/ACP-zib2020","status":"completed",
        "subject":{"reference":"Patient/p"},"authored":"{{{authored}}}",
        "item":[{"linkId":"83","item":[{"linkId":"1409","item":[{"linkId":"1386","answer":[{{{answers}}}]}]}]}]}
        """;

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
