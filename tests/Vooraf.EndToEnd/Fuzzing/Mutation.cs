namespace Vooraf.EndToEnd.Fuzzing;

/// <summary>One change of a request, with the numbers that steer it.</summary>
/// <param name="Mutator">What is done.</param>
/// <param name="Numbers">Where and with what.</param>
internal sealed record Mutation(Mutator Mutator, int[] Numbers)
{
    /// <summary>The changed request.</summary>
    public FuzzCase Apply(FuzzCase request) => Mutator.Apply(request, new Choices(Numbers));

    /// <summary>Its name and numbers.</summary>
    public override string ToString() => $"{Mutator.Name}({string.Join(' ', Numbers)})";
}
