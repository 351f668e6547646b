namespace Vooraf.Planning.Plans;

/// <summary>A code, words, or both. Two concepts mean the same when system, code and words are equal: the display does not count.</summary>
/// <param name="System">URI of the code system; null for a code without one (the form has some).</param>
/// <param name="Code">The code; null when there are only words.</param>
/// <param name="Display">The words that came with the code, as they came.</param>
/// <param name="Text">Words of the one who wrote it down: with code OTH they say what "other" is.</param>
public sealed record PlanConcept(string? System, string? Code, string? Display = null, string? Text = null)
{
    /// <summary>The best words there are: the writer's own, else the display, else the code.</summary>
    public string Words => Text ?? Display ?? Code ?? "";

    /// <summary>Whether it has this code in this system.</summary>
    public bool Is(string? system, string code) => string.Equals(Code, code, StringComparison.Ordinal) && string.Equals(System, system, StringComparison.Ordinal);

    /// <summary>Whether it has the same code in the same system as another one, whatever the words.</summary>
    public bool HasCodeOf(PlanConcept other) => other.Code is not null && Is(other.System, other.Code);

    /// <inheritdoc/>
    public bool Equals(PlanConcept? other) =>
        other is not null
        && string.Equals(Code, other.Code, StringComparison.Ordinal)
        && string.Equals(System, other.System, StringComparison.Ordinal)
        && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(System, Code, Text);
}
