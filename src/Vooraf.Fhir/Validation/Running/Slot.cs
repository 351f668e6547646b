using System.Text.Json;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Validation.Running;

/// <summary>What one object holds for one element: the property, and its sibling with a low line.</summary>
internal struct Slot
{
    internal JsonElement Value;
    internal JsonElement Sibling;
    internal PropertyDefinition? Property;
}
