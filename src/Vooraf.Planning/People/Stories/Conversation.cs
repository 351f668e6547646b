using System.Collections.Immutable;

namespace Vooraf.Planning.People.Stories;

/// <summary>A conversation and what was agreed in it.</summary>
internal sealed record Conversation
{
    public required DateOnly Date { get; init; }

    public required Professional Professional { get; init; }

    public required bool PatientPresent { get; init; }

    public required Coded Setting { get; init; }

    public required string Occasion { get; init; }

    public required ImmutableArray<Directive> Directives { get; init; }
}
