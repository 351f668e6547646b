namespace Vooraf.Fhir.Tests.FhirPath;

/// <summary>Tests that measure time run when no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "FHIRPath alone";
}
