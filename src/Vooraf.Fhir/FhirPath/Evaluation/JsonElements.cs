using System.Text.Json;

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>Comparison of JSON where a part may be absent.</summary>
internal static class JsonElements
{
    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (left.ValueKind == JsonValueKind.Undefined || right.ValueKind == JsonValueKind.Undefined)
            return left.ValueKind == right.ValueKind;
        return JsonElement.DeepEquals(left, right);
    }
}
