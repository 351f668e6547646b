using Vooraf.Fhir.Issues;

namespace Vooraf.Planning.Standard;

/// <summary>Something to say about a file.</summary>
/// <param name="Source">The file, and the line where it has several.</param>
/// <param name="Issue">What, and where in the resource.</param>
public sealed record FileFinding(string Source, Issue Issue);
