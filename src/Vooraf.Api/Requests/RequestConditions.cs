namespace Vooraf.Api.Requests;

/// <summary>The conditional headers, or the same fields of a Bundle entry, as text; null where absent.</summary>
/// <param name="IfMatch">The version that must be current.</param>
/// <param name="IfNoneMatch">The version that need not be sent again.</param>
/// <param name="IfModifiedSince">The moment since when a change is worth sending.</param>
/// <param name="IfNoneExist">The criteria of a conditional create.</param>
internal sealed record RequestConditions(string? IfMatch = null, string? IfNoneMatch = null, string? IfModifiedSince = null, string? IfNoneExist = null)
{
    public static RequestConditions None { get; } = new();
}
