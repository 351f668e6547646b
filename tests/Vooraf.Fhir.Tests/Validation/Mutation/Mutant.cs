using System.Text.Json.Nodes;

namespace Vooraf.Fhir.Tests.Validation.Mutation;

/// <summary>A resource in which one constraint is broken.</summary>
/// <param name="Profile">The profile that it is judged by.</param>
/// <param name="Home">The profile that the constraint stands in: the same, or that of a data type or extension inside it.</param>
/// <param name="ElementId">The element of the constraint.</param>
/// <param name="Kind">Which constraint.</param>
/// <param name="Before">The resource as it was, without its claims.</param>
/// <param name="After">The resource with the constraint broken.</param>
/// <param name="Location">At or below this place an issue must stand.</param>
/// <param name="References">What its references point to.</param>
internal sealed record Mutant(string Profile, string Home, string ElementId, string Kind, JsonObject Before, JsonObject After, string Location, KnownResources References)
{
    /// <summary>Which constraint it is about.</summary>
    public string Key => $"{Home[(Home.LastIndexOf('/') + 1)..]} {ElementId} {Kind}";
}
