namespace Vooraf.Records.Transfer;

/// <summary>Something to tell about an import. Holds no content: no BSN, no name.</summary>
/// <param name="Source">The file, with line or entry, that it is about.</param>
/// <param name="Resource"><c>Type/id</c>, or null where that is not known.</param>
/// <param name="Location">FHIRPath in the resource, or null.</param>
/// <param name="Reason">What is wrong and what to do.</param>
public sealed record ImportProblem(string Source, string? Resource, string? Location, string Reason)
{
    /// <summary>One line for the operator.</summary>
    public override string ToString() =>
        Source + (Resource is null ? "" : " " + Resource) + (Location is null ? "" : " at " + Location) + ": " + Reason;
}
