using FsCheck;
using FsCheck.Fluent;

namespace Vooraf.EndToEnd.Fuzzing;

/// <summary>Makes recipes of all kinds.</summary>
internal static class FuzzRecipes
{
    private const int MostMutations = 4;

    /// <summary>Recipes on seeds, with fewer changes when one fails.</summary>
    public static Arbitrary<FuzzRecipe> On(FuzzSeeds seeds) => Arb.From(
        Gen.Frequency(
            (6, Of(seeds.Resource, [.. JsonMutators.All, .. JsonMutators.All, .. ByteMutators.All, .. RequestMutators.All])),
            (3, Of(FuzzSeeds.Bundle, [.. JsonMutators.All, .. JsonMutators.All, .. ByteMutators.All, .. RequestMutators.All])),
            (3, Of(seeds.InXml, [.. XmlMutators.All, .. XmlMutators.All, .. ByteMutators.All, .. RequestMutators.All])),
            (5, Of(seeds.Search, [.. RequestMutators.All, .. RequestMutators.All, .. ByteMutators.All])),
            (2, Of(seeds.Conditional, [.. RequestMutators.All, .. JsonMutators.All])),
            (3, Of(seeds.Read, [.. RequestMutators.All])),
            (1, Of(FuzzSeeds.Token, [.. RequestMutators.All, .. ByteMutators.All]))),
        recipe => recipe.Smaller());

    private static Gen<FuzzRecipe> Of(Func<int, FuzzCase> seed, Mutator[] mutators) =>
        from number in Gen.Choose(0, 1_000_000)
        from count in Gen.Choose(1, MostMutations)
        from mutations in Gen.ArrayOf(MutationOf(mutators), count)
        select new FuzzRecipe(seed(number), [.. mutations]);

    private static Gen<Mutation> MutationOf(Mutator[] mutators) =>
        from mutator in Gen.Elements(mutators)
        from numbers in Gen.ArrayOf(Gen.Choose(0, 1_000_000), 6)
        select new Mutation(mutator, numbers);
}
