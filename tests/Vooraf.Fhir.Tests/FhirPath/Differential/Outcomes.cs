using System.Text.Json;
using Vooraf.Fhir.FhirPath;

namespace Vooraf.Fhir.Tests.FhirPath.Differential;

/// <summary>What we give for a question, in the form in which the judge answers, and how both compare.</summary>
internal static class Outcomes
{
    /// <summary>Null when both agree on every resource and element; otherwise the first that differs.</summary>
    public static string? Difference(Question question, JudgedResources resources, JsonElement judged)
    {
        for (var i = 0; i < question.On.Count; i++)
        {
            var resource = resources.All[question.On[i]];
            var elements = question.Context is null
                ? FhirPathCollection.Of(FhirPathItem.OfResource(resource))
                : FhirPathExpression.Parse(question.Context).Evaluate(resource);
            if (elements.Count != judged[i].GetArrayLength())
                return Describe(question, i, $"{elements.Count} elements", $"{judged[i].GetArrayLength()} elements");

            var scope = new FhirPathScope(resource, new FhirPathEnvironment { Resolver = resources.Find });
            for (var j = 0; j < elements.Count; j++)
            {
                var (ours, theirs) = (Ours(question.Expression, elements[j], scope), judged[i][j]);
                if (!Agree(ours, theirs) || (question.IsPublished && IsError(ours)))
                    return Describe(question, i, ours, theirs.GetRawText());
            }
        }

        return null;
    }

    private static string Describe(Question question, int resource, string ours, string theirs) =>
        $"{question.Expression}\n  on:     {question.Context ?? "it"} of {question.On[resource]}\n  ours:   {Short(ours)}\n  theirs: {Short(theirs)}";

    private static string Short(string text) => text.Length > 300 ? text[..300] + "..." : text;

    private static bool Agree(string ours, JsonElement theirs) =>
        theirs.TryGetProperty("values", out var values)
            ? ours.StartsWith('[') && JsonElement.DeepEquals(Evaluate.Parse(ours), values)
            : IsError(ours);

    private static bool IsError(string ours) => ours.StartsWith("error", StringComparison.Ordinal);

    private static string Ours(string expression, FhirPathItem element, FhirPathScope scope)
    {
        try
        {
            return $"[{string.Join(',', FhirPathExpression.Parse(expression).Evaluate(element, scope).Select(Json).Where(json => json.Length > 0))}]";
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
