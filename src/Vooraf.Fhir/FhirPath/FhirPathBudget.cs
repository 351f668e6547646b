namespace Vooraf.Fhir.FhirPath;

/// <summary>
/// What one evaluation may cost at most. An expression that comes to it is stopped with an error, so that no expression and no content,
/// however made, holds the program up or fills its memory.
/// </summary>
/// <param name="Steps">Items visited or compared and functions called; a step is some tens of nanoseconds.</param>
/// <param name="Bytes">Memory for the collections and texts that are made, those that are thrown away on the way included; an estimate.</param>
public sealed record FhirPathBudget(long Steps, long Bytes)
{
    /// <summary>2 million steps and 32 MiB: well under a second. The invariants of R4 need less than a thousandth of it on a usual resource.</summary>
    public static FhirPathBudget Default { get; } = new(2_000_000, 32 * 1024 * 1024);
}
