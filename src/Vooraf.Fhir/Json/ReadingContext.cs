using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.Json;

/// <summary>What one reading carries along: the place in the resource and the issues so far.</summary>
internal sealed class ReadingContext
{
    private List<Issue>? _issues;

    internal ElementPath Path { get; } = new();

    internal IReadOnlyList<Issue> Issues => _issues ?? [];

    /// <summary>True when enough has been said to stop looking.</summary>
    internal bool IsFull => _issues is { Count: >= ReadingLimits.Issues };

    /// <summary>True inside a contained resource.</summary>
    internal bool IsContained { get; set; }

    internal void Report(string code, string diagnostics, string? child = null)
    {
        if (!IsFull)
            (_issues ??= []).Add(Issue.Error(code, diagnostics, Path.Render(child)));
    }
}
