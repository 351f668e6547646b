namespace Vooraf.EndToEnd.Fuzzing;

/// <summary>The numbers that steer a mutation; it goes round when they are used up.</summary>
internal sealed class Choices(IReadOnlyList<int> numbers)
{
    private int used;

    /// <summary>A number from 0 up to (not including) a bound; 0 when the bound is 0.</summary>
    public int Next(int bound) => bound <= 0 || numbers.Count == 0 ? 0 : numbers[used++ % numbers.Count] % bound;

    /// <summary>One of several.</summary>
    public T Of<T>(IReadOnlyList<T> several) => several[Next(several.Count)];
}
