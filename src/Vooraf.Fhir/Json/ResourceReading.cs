using System.Text.Json;
using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.Json;

/// <summary>What came of reading a resource. Dispose it when done: the document holds pooled memory.</summary>
public sealed class ResourceReading : IDisposable
{
    internal ResourceReading(JsonDocument? document, IReadOnlyList<Issue> issues)
    {
        Document = document;
        Issues = issues;
    }

    /// <summary>The resource; null when the content is not JSON at all, cannot be carried or is too large. It may have errors: look at <see cref="IsValid"/> first.</summary>
    public JsonDocument? Document { get; }

    /// <summary>What is wrong, at most 50 issues; empty when nothing is.</summary>
    public IReadOnlyList<Issue> Issues { get; }

    /// <summary>True when the content is a resource without errors.</summary>
    public bool IsValid => Document is not null && Issues.Count == 0;

    /// <inheritdoc />
    public void Dispose() => Document?.Dispose();
}
