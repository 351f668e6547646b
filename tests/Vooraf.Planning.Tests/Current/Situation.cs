namespace Vooraf.Planning.Tests.Current;

/// <summary>A row of situations.json: what was recorded, under a letter each, and in which list each letter has to be found.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Recorded">Holder; date; what it says; further marks.</param>
/// <param name="Lists">The letters of the lists, in order: stands, notEnded, ended, without and never.</param>
/// <param name="Conflict">How what stands disagrees; null for no conflict.</param>
/// <param name="Topics">How many topics there are.</param>
public sealed record Situation(string Name, IReadOnlyDictionary<string, string> Recorded, IReadOnlyDictionary<string, string> Lists, string? Conflict, int Topics)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
