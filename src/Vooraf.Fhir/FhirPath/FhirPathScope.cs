using System.Text.Json;
using Vooraf.Fhir.FhirPath.Evaluation;

namespace Vooraf.Fhir.FhirPath;

/// <summary>
/// The resource in which many expressions are evaluated one after another, such as the invariants of a profile on its elements:
/// %resource, %rootResource, the environment, and what was found out about references stay, so that each evaluation begins at once.
/// Not for several threads at a time.
/// </summary>
public sealed class FhirPathScope
{
    /// <summary>Makes one.</summary>
    /// <param name="resource">%resource: the resource that holds the elements; a contained resource is a scope of its own.</param>
    /// <param name="environment">Clock, callbacks, variables and budget; its own Resource and RootResource are not looked at.</param>
    /// <param name="rootResource">%rootResource: what contains the resource; by default the resource. References are looked for in it when it is a Bundle.</param>
    public FhirPathScope(JsonElement resource, FhirPathEnvironment? environment = null, JsonElement? rootResource = null)
    {
        var item = FhirPathItem.OfResource(resource);
        Run = new EvaluationRun(
            environment ?? FhirPathEnvironment.Default,
            item,
            rootResource is { } root ? FhirPathItem.OfResource(root) : item);
    }

    /// <summary>%resource.</summary>
    public FhirPathItem Resource => Run.Resource;

    internal EvaluationRun Run { get; }
}
