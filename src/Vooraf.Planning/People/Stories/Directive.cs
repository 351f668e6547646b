namespace Vooraf.Planning.People.Stories;

/// <summary>A decision about one treatment.</summary>
internal sealed record Directive(Treatment Treatment, Decision Decision)
{
    /// <summary>What overrules permit and deny; null when one of those was decided.</summary>
    public string? Specification { get; init; }

    public string? Comment { get; init; }

    /// <summary>When a later conversation replaced it; null while it holds.</summary>
    public DateOnly? Ended { get; init; }

    /// <summary>The number of an advance directive that it rests on; null for none.</summary>
    public int? Source { get; init; }

    /// <summary>The number of a further advance directive; null for none.</summary>
    public int? FurtherSource { get; init; }
}
