using System.Collections.Immutable;
using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Validation;

namespace Vooraf.Records.Writing;

/// <summary>Judges what is about to be stored by the profiles that it must meet. Used by many threads.</summary>
public interface IProfileJudge
{
    /// <summary>Judges the resources of one request, which may refer to each other.</summary>
    /// <param name="resources">Structurally valid resources.</param>
    /// <param name="references">Finds what they refer to: in the request, else in what the holder has stored.</param>
    /// <returns>For each resource, in the same order, the errors; their locations begin with its type.</returns>
    ImmutableArray<ImmutableArray<Issue>> ErrorsOf(IReadOnlyList<JsonElement> resources, IReferenceSource references);
}
