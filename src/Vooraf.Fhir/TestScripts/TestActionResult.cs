namespace Vooraf.Fhir.TestScripts;

/// <summary>One operation or assert and what came of it.</summary>
/// <param name="IsOperation">True for an operation, false for an assert.</param>
/// <param name="Description">What it is, in the words of the script.</param>
/// <param name="Wanted">What is asserted (an expression, a status, a profile), or the request that was sent.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Evidence">What was found instead, or why nothing was judged; null when there is nothing to say. Without tokens and BSNs.</param>
/// <param name="IsRequired">False when the script says that it is a warning only.</param>
public sealed record TestActionResult(bool IsOperation, string Description, string Wanted, TestOutcome Outcome, string? Evidence, bool IsRequired)
{
    /// <summary>True when a script does not hold because of this: it failed, or it was required and not carried out.</summary>
    public bool IsFault => Outcome == TestOutcome.Failed || (Outcome == TestOutcome.NotCarriedOut && IsRequired);
}
