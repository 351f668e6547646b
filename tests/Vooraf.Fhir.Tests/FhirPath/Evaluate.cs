using System.Text.Json;
using Vooraf.Fhir.FhirPath;

namespace Vooraf.Fhir.Tests.FhirPath;

/// <summary>Evaluates an expression and shows the result as texts.</summary>
internal static class Evaluate
{
    /// <summary>A made-up observation with a choice element, primitives with extensions, and a contained resource.</summary>
    public static readonly JsonElement Observation = Parse(
        """
        {
          "resourceType": "Observation", "id": "o1", "status": "final",
          "_status": { "id": "s", "extension": [ { "url": "http://example.org/why", "valueString": "seen" } ] },
          "contained": [ { "resourceType": "Patient", "id": "p", "active": true, "name": [ { "family": "Bos", "given": [ "Ada", null ],
            "_given": [ null, { "extension": [ { "url": "http://example.org/why", "valueCode": "masked" } ] } ] } ] } ],
          "code": { "coding": [ { "system": "http://example.org/a", "code": "x" }, { "system": "http://example.org/b", "code": "y", "display": "Y" } ] },
          "subject": { "reference": "#p" },
          "effectiveDateTime": "2020-05-01T10:00:00+02:00",
          "valueQuantity": { "value": 1.50, "unit": "mg", "system": "http://unitsofmeasure.org", "code": "mg" },
          "component": [ { "code": { "text": "one" }, "valueInteger": 1 }, { "code": { "text": "two" }, "valueString": "b" } ]
        }
        """);

    public static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    public static string Show(string expression, FhirPathEnvironment? environment = null) => Show(expression, Observation, environment);

    public static string Show(string expression, JsonElement resource, FhirPathEnvironment? environment = null) =>
        string.Join(" | ", FhirPathExpression.Parse(expression).Evaluate(resource, environment).Select(item => item.ToString()));

    public static FhirPathException Failure(string expression) =>
        Should.Throw<FhirPathException>(() => FhirPathExpression.Parse(expression).Evaluate(Observation));
}
