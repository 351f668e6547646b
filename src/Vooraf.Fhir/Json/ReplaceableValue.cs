using System.Text.Json;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Json;

/// <summary>Which strings a transaction may replace when its entries get their ids (https://hl7.org/fhir/R4/http.html#trules).</summary>
internal static class ReplaceableValue
{
    private static readonly ElementDefinition LiteralReference = FhirDefinitions.R4.FindType("Reference")!.FindElement("reference")!;

    internal static bool Is(PropertyDefinition property, JsonElement value) => property.Type.Name switch
    {
        "string" => ReferenceEquals(property.Element, LiteralReference) && RawJson.StringBytes(value) is [not (byte)'#', ..],
        "uri" when property.Element.IsXmlAttribute => false,
        var type => IsAddress(type, property.Element.Name),
    };

    /// <summary>True for an element that holds an address, and not the name of a namespace.</summary>
    internal static bool IsAddress(string type, string element) => type switch
    {
        "uri" => element is not "system",
        "url" or "oid" or "uuid" => true,
        _ => false,
    };
}
