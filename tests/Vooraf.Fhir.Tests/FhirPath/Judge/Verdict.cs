using System.Text.Json;
using Vooraf.Fhir.FhirPath;

namespace Vooraf.Fhir.Tests.FhirPath.Judge;

/// <summary>Compares what we give with what the judge gives, as JSON.</summary>
internal static class Verdict
{
    /// <summary>Null when both agree; otherwise what differs.</summary>
    public static string? Difference(JsonElement resource, string expression, JsonElement judged)
    {
        var theirs = judged.TryGetProperty("values", out var values) ? values.GetRawText() : "error: " + judged.GetProperty("error").GetString();
        var ours = Ours(resource, expression);
        if (judged.TryGetProperty("values", out values) && ours.StartsWith('[') && JsonElement.DeepEquals(JsonDocument.Parse(ours).RootElement, values))
            return null;
        return ours.StartsWith("error", StringComparison.Ordinal) && theirs.StartsWith("error", StringComparison.Ordinal)
            ? null
            : $"{expression}\n  ours:   {ours}\n  theirs: {theirs}";
    }

    private static string Ours(JsonElement resource, string expression)
    {
        try
        {
            return $"[{string.Join(',', FhirPathExpression.Parse(expression).Evaluate(resource).Select(Json).Where(json => json.Length > 0))}]";
        }
        catch (FhirPathException exception)
        {
            return "error: " + exception.Message;
        }
    }

    private static string Json(FhirPathItem item)
    {
        if (!item.IsCalculated)
            return item.Element.ValueKind == JsonValueKind.Undefined ? "" : item.Element.GetRawText();
        return item.TypeName is "System.Boolean" or "System.Integer" or "System.Decimal" ? item.Text! : JsonSerializer.Serialize(item.Text);
    }
}
