namespace Vooraf.Planning.Plans;

/// <summary>A healthcare provider.</summary>
/// <param name="Key">The reference to it; null when there is none.</param>
/// <param name="Name">The name; null when only the reference is known.</param>
public sealed record Organisation(string? Key, string? Name);
