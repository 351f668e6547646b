namespace Vooraf.Planning.Standard;

/// <summary>A profile of an older version of the standard that has another id now, or other rules.</summary>
/// <param name="Id">The id that it had.</param>
/// <param name="Became">Id of the current profile in its place; null when there is none.</param>
/// <param name="Judged">True when what was valid then is judged by the current profile; false where that would be wrong, because it asks for more.</param>
internal sealed record FormerProfile(string Id, string? Became, bool Judged);
