namespace Vooraf.Planning.People;

/// <summary>Repeatable chance: the same seed gives the same choices on every machine and every .NET version (SplitMix64).</summary>
internal sealed class Chance(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 up to, not including, the given one.</summary>
    public int Below(int end) => (int)(Next() % (ulong)end);

    public T Pick<T>(ReadOnlySpan<T> list) => list[Below(list.Length)];

    public bool OneIn(int count) => Below(count) == 0;

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
