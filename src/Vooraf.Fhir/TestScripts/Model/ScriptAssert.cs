namespace Vooraf.Fhir.TestScripts.Model;

/// <summary>Something that must be so. Texts may hold variables.</summary>
/// <param name="Description">What it is.</param>
/// <param name="Problem">Why it cannot be judged here; null when it can.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Wanted">The expression, header, fixture, type, status, profile or rule.</param>
internal sealed record ScriptAssert(string Description, string? Problem, AssertSubject Subject, string Wanted) : ScriptAction(Description, Problem)
{
    /// <summary>How the value is compared; null when the script leaves it to the subject.</summary>
    public string? Operator { get; init; }

    /// <summary>The value to compare with.</summary>
    public string? Value { get; init; }

    /// <summary>True when it is about the request.</summary>
    public bool IsAboutRequest { get; init; }

    /// <summary>What was kept under this name is judged; null: the last answer.</summary>
    public string? SourceId { get; init; }

    /// <summary>Compare with what was kept under this name.</summary>
    public string? CompareWithId { get; init; }

    /// <summary>The expression that gives the value to compare with.</summary>
    public string? CompareWithExpression { get; init; }

    /// <summary>True when the test goes on, and the script does not fail, without it.</summary>
    public bool IsWarningOnly { get; init; }

    /// <summary>True when the rest of the test makes no sense without it.</summary>
    public bool StopsTest { get; init; }

    /// <summary>Further words of a rule, such as resource types.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}
