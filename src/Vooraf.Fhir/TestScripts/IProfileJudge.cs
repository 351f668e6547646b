using System.Text.Json;
using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.TestScripts;

/// <summary>Judges resources by profiles. Scripts name profiles; which of them are known is for the caller of the runner to decide.</summary>
public interface IProfileJudge
{
    /// <summary>The resource type of a profile; null when the profile is not known.</summary>
    string? TypeOf(string canonical);

    /// <summary>Judges a resource by one profile that is known.</summary>
    /// <param name="canonical">The profile.</param>
    /// <param name="resource">The resource, structurally valid.</param>
    /// <param name="resolve">Finds what a reference, as it is written, points to; null when that is not known.</param>
    IReadOnlyList<Issue> Judge(string canonical, JsonElement resource, Func<string, JsonElement?> resolve);

    /// <summary>Judges a resource by every profile that it claims or that its type and code point to.</summary>
    IReadOnlyList<Issue> JudgeClaims(JsonElement resource, Func<string, JsonElement?> resolve);
}
