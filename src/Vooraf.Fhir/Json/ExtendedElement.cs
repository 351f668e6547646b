using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Json;

/// <summary>What a <c>_name</c> beside a primitive holds: id and extensions.</summary>
internal static class ExtendedElement
{
    internal static TypeDefinition Type { get; } = FhirDefinitions.R4.FindType("Element")!;
}
