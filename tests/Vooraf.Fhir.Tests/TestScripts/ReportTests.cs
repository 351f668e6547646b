using System.Buffers;
using Vooraf.Fhir.Json;
using Vooraf.Fhir.TestScripts;

namespace Vooraf.Fhir.Tests.TestScripts;

public sealed class ReportTests
{
    private static readonly TestScriptReport Report = new(ForeignServer.Base, DateTimeOffset.UnixEpoch,
    [
        new TestScriptResult("good", "A good one", "http://example.org/TestScript/good", "json", [new TestPartResult(TestPartKind.Test, "One", [Result(TestOutcome.Passed, true)])]),
        new TestScriptResult("bad", "A bad | one", null, "xml",
        [
            new TestPartResult(TestPartKind.Setup, "Setup", [Result(TestOutcome.Warned, false)]),
            new TestPartResult(TestPartKind.Test, "One", [Result(TestOutcome.Failed, true), Result(TestOutcome.NotCarriedOut, true), Result(TestOutcome.NothingToJudge, true)]),
            new TestPartResult(TestPartKind.Teardown, "Teardown", [Result(TestOutcome.Passed, true) with { IsOperation = true }]),
        ]),
    ]);

    [Fact]
    public void The_report_is_a_Bundle_of_TestReports_that_is_valid_R4()
    {
        var output = new ArrayBufferWriter<byte>();

        TestReportBundle.Write(output, Report);

        using var reading = ResourceReader.Read(output.WrittenMemory);
        reading.Issues.ShouldBeEmpty();
        reading.Document!.RootElement.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("resource").GetProperty("result").GetString()).ShouldBe(["pass", "fail"]);
    }

    [Fact]
    public void The_text_names_every_script_and_all_that_did_not_simply_pass()
    {
        var text = TestScriptMarkdown.Write(Report);

        text.ShouldContain("1 of 2 scripts do not hold");
        text.ShouldContain("| A good one | json | yes | 1 | 0 | 0 | 0 | 0 |");
        text.ShouldContain("| A bad \\| one | xml | **no** | 1 | 1 | 1 | 1 | 1 |");
        foreach (var word in (string[])["FAILED", "not carried out", "warning", "nothing to judge"])
            text.ShouldContain($"- {word}: a claim");
        text.ShouldNotContain("## A good one");
    }

    [Fact]
    public void What_a_server_says_does_not_work_as_markup()
    {
        var text = TestScriptMarkdown.Write(Report);

        text.ShouldNotContain("<script>");
        text.ShouldNotContain("\n# forged");
    }

    [Fact]
    public void No_scripts_hold_nothing() => (Report with { Scripts = [] }).Holds.ShouldBeFalse();

    private static TestActionResult Result(TestOutcome outcome, bool required) => new(false, "a claim", "status equals 200", outcome, "it is <script>\n# forged", required);
}
