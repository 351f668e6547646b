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
    public void Another_fault_in_a_profile_than_those_named_is_a_complaint()
    {
        var entry = AllowedFailures.All.First(entry => entry.Evidence.Count > 0);
        var action = new TestActionResult(false, "an assert", entry.Assert, TestOutcome.Failed, string.Join(' ', entry.Evidence), true);

        ScriptVerdict.Complaints(entry.Data, entry.Scripts[0] + "-json", [action]).ShouldNotContain(complaint => complaint.StartsWith("Does not hold", StringComparison.Ordinal));
        ScriptVerdict.Complaints(entry.Data, entry.Scripts[0] + "-json", [action with { Evidence = "6 faults" }]).ShouldContain(complaint => complaint.StartsWith("Does not hold", StringComparison.Ordinal));
    }

    [Fact]
    public void An_allowed_failure_that_does_not_occur_is_a_complaint()
    {
        var entry = AllowedFailures.All[0];

        ScriptVerdict.Complaints(entry.Data, entry.Scripts[0] + "-xml", []).ShouldContain(complaint => complaint.Contains(entry.Reason, StringComparison.Ordinal));
    }
}
