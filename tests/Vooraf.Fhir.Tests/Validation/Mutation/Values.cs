using System.Text.Json.Nodes;

namespace Vooraf.Fhir.Tests.Validation.Mutation;

/// <summary>A small value of a type, right by R4 itself.</summary>
internal static class Values
{
    /// <summary>The value; null for a type that has no small one.</summary>
    public static JsonNode? Of(string type) => type switch
    {
        "boolean" => true,
        "integer" or "positiveInt" or "unsignedInt" => 7,
        "decimal" => 1.5m,
        "string" or "markdown" or "code" or "id" => "other",
        "uri" or "url" or "canonical" => "urn:example:other",
        "date" or "dateTime" => "2024-02-29",
        "instant" => "2024-02-29T10:00:00Z",
        "time" => "10:00:00",
        "CodeableConcept" or "HumanName" or "Address" or "Annotation" => new JsonObject { ["text"] = "other" },
        "Coding" => new JsonObject { ["system"] = "http://example.org/codes", ["code"] = "other" },
        "Identifier" or "ContactPoint" => new JsonObject { ["value"] = "other" },
        "Quantity" or "Age" or "Duration" => new JsonObject { ["value"] = 7 },
        "Reference" => new JsonObject { ["display"] = "other" },
        "Period" => new JsonObject { ["start"] = "2024-02-29" },
        "Range" => new JsonObject { ["low"] = new JsonObject { ["value"] = 7 } },
        "Ratio" => new JsonObject { ["numerator"] = new JsonObject { ["value"] = 7 } },
        "Attachment" => new JsonObject { ["title"] = "other" },
        "Extension" => new JsonObject { ["url"] = "http://example.org/other", ["valueString"] = "other" },
        _ => null,
    };
}
