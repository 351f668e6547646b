namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>What $this, $index and $total mean at one place of an evaluation.</summary>
/// <param name="This">$this; a path that begins here starts from it.</param>
/// <param name="Index">$index, or <see cref="NoIndex"/>.</param>
/// <param name="Total">$total, inside aggregate().</param>
internal readonly record struct Frame(FhirPathCollection This, int Index, FhirPathCollection Total)
{
    /// <summary>The index where no items are gone through one by one.</summary>
    public const int NoIndex = -1;
}
