using System.Collections.Immutable;

namespace Vooraf.EndToEnd.Fuzzing;

/// <summary>A valid request and what is changed in it.</summary>
/// <param name="Seed">The valid request.</param>
/// <param name="Mutations">The changes, one after the other.</param>
internal sealed record FuzzRecipe(FuzzCase Seed, ImmutableArray<Mutation> Mutations)
{
    /// <summary>The changed request.</summary>
    public FuzzCase Request => Mutations.Aggregate(Seed, (request, mutation) => mutation.Apply(request));

    /// <summary>Recipes with one change less.</summary>
    public IEnumerable<FuzzRecipe> Smaller() => Mutations.Select(mutation => this with { Mutations = Mutations.Remove(mutation) });

    /// <summary>The changes and what comes out.</summary>
    public override string ToString() => $"[{string.Join(", ", Mutations)}]\n{Request}";
}
