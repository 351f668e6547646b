namespace Vooraf.Api.Writes;

/// <summary>The criteria of conditional writes.</summary>
internal static class Criteria
{
    /// <summary>The criteria in an If-None-Exist. Some clients write it as a whole URL, with type and question mark.</summary>
    public static string? OfHeader(string? header) => header?[(header.IndexOf('?', StringComparison.Ordinal) + 1)..];
}
