using Vooraf.Fhir.TestScripts;

namespace Vooraf.EndToEnd.TestScripts;

/// <summary>A list of allowed failures that excuses everything would prove nothing.</summary>
public sealed class ScriptVerdictTests
{
    [Theory]
    [InlineData(TestOutcome.Failed)]
    [InlineData(TestOutcome.Warned)]
    [InlineData(TestOutcome.NotCarriedOut)]
    public void What_did_not_pass_and_is_not_on_the_list_is_a_complaint(TestOutcome outcome) =>
        ScriptVerdict.Complaints("people", "a-script-json", [new TestActionResult(false, "an assert", "status equals 200", outcome, "the status is 500", true)])
            .ShouldHaveSingleItem().ShouldContain("500");

    [Fact]
    public void An_allowed_failure_that_does_not_occur_is_a_complaint()
    {
        var entry = AllowedFailures.All[0];

        ScriptVerdict.Complaints(entry.Data, entry.Scripts[0] + "-xml", []).ShouldContain(complaint => complaint.Contains(entry.Reason, StringComparison.Ordinal));
    }
}
