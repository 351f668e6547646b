using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Json;

namespace Vooraf.EndToEnd.TestScripts;

/// <summary>A judge that lets everything pass would prove nothing.</summary>
public sealed class AssertJudgeTests
{
    private static readonly ScriptOperation Request = new("Goal", "?patient=Patient/1&category=http://example.org|a", "json", new Dictionary<string, string>(StringComparer.Ordinal));

    [Theory]
    [InlineData("Bundle.total = 0", null, true)]
    [InlineData("Bundle.total = 1", null, false)]
    [InlineData("Bundle.type", "searchset", true)]
    [InlineData("Bundle.type", "batch", false)]
    [InlineData("Bundle.entry.fullUrl.startsWith('http')", null, false)]
    [InlineData("Bundle.nothing(", null, false)]
    [InlineData("Bundle.descendants().where($this.is(coding)).exists().not()", null, true)]
    public void An_expression_holds_when_it_is_true_or_has_the_value(string expression, string? value, bool holds) =>
        (AssertJudge.Evidence(Wanted(expression: expression, value: value), Answer()) is null).ShouldBe(holds);

    [Theory]
    [InlineData(200, true)]
    [InlineData(404, false)]
    public void The_status_is_compared(int code, bool holds) =>
        (AssertJudge.Evidence(Wanted(code: code), Answer()) is null).ShouldBe(holds);

    [Theory]
    [InlineData("searchset", true)]
    [InlineData("sought", false)]
    public void A_bundle_must_be_valid(string type, bool holds) =>
        (AssertJudge.Evidence(Wanted(profile: "Bundle-profile"), Answer(type)) is null).ShouldBe(holds);

    [Theory]
    [InlineData("http://127.0.0.1/fhir/r4/Goal?category=http%3A%2F%2Fexample.org%7Ca&patient=Patient%2F1&_count=9", true)]
    [InlineData("http://127.0.0.1/fhir/r4/Goal?patient=Patient/1", false)]
    [InlineData("http://127.0.0.1/fhir/r4/Goal?patient=Patient/2&category=http://example.org|a", false)]
    public void The_self_link_must_have_every_parameter(string link, bool holds) =>
        (AssertJudge.Evidence(Wanted(rule: SelfLinkRule.Name), Answer(link: link)) is null).ShouldBe(holds);

    [Fact]
    public void What_the_judge_does_not_know_does_not_hold()
    {
        AssertJudge.Evidence(Wanted(rule: "another"), Answer()).ShouldNotBeNull();
        AssertJudge.Evidence(Wanted(profile: "another"), Answer()).ShouldNotBeNull();
    }

    [Fact]
    public void A_failure_that_is_not_on_the_list_is_a_complaint() =>
        ScriptVerdict.Complaints("people", "a-script-json", [new FailedAssert(Wanted(code: 200), "the status is 500")]).ShouldHaveSingleItem().ShouldContain("500");

    [Fact]
    public void An_allowed_failure_that_does_not_occur_is_a_complaint()
    {
        var entry = AllowedFailures.All[0];

        ScriptVerdict.Complaints(entry.Data, entry.Scripts[0] + "-xml", []).ShouldContain(complaint => complaint.Contains(entry.Reason, StringComparison.Ordinal));
    }

    private static ScriptAssert Wanted(int? code = null, string? expression = null, string? value = null, string? profile = null, string? rule = null) =>
        new("an assert", code, expression, value, profile, rule);

    private static ScriptAnswer Answer(string type = "searchset", string link = "http://127.0.0.1/fhir/r4/Goal")
    {
        var json = $$"""{ "resourceType": "Bundle", "type": {{JsonSerializer.Serialize(type)}}, "total": 0, "link": [ { "relation": "self", "url": {{JsonSerializer.Serialize(link)}} } ] }""";
        using var reading = ResourceReader.Read(Encoding.UTF8.GetBytes(json));
        return new ScriptAnswer(Request, 200, reading.Document!.RootElement.Clone(), reading.Issues);
    }
}
