namespace Vooraf.Fhir.TestScripts.Reporting;

/// <summary>Outcomes in words.</summary>
internal static class OutcomeWords
{
    /// <summary>For people.</summary>
    public static string Of(TestOutcome outcome) => outcome switch
    {
        TestOutcome.Passed => "passed",
        TestOutcome.NothingToJudge => "nothing to judge",
        TestOutcome.Warned => "warning",
        TestOutcome.NotCarriedOut => "not carried out",
        _ => "FAILED",
    };

    /// <summary>The code of R4 (https://hl7.org/fhir/R4/valueset-report-action-result-codes.html).</summary>
    public static string CodeOf(TestOutcome outcome) => outcome switch
    {
        TestOutcome.Passed => "pass",
        TestOutcome.NothingToJudge or TestOutcome.NotCarriedOut => "skip",
        TestOutcome.Warned => "warning",
        _ => "fail",
    };
}
