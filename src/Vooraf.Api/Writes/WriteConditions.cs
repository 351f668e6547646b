using Vooraf.Api.Requests;
using Vooraf.Fhir.Issues;

namespace Vooraf.Api.Writes;

/// <summary>The conditions of a write, read.</summary>
/// <param name="IfMatch">The version that must be current; null for none.</param>
/// <param name="IfNoneMatchAny">True when the resource must not exist.</param>
/// <param name="Wrong">What is wrong with the conditions; null when nothing is.</param>
internal readonly record struct WriteConditions(int? IfMatch, bool IfNoneMatchAny, Issue? Wrong)
{
    public static WriteConditions Read(RequestConditions conditions, string? place)
    {
        var version = conditions.IfMatch is { } tag ? EntityTag.VersionOf(tag) : null;
        if (conditions.IfMatch is not null && version is null)
            return Bad("If-Match must hold one entity tag as this server gives it, such as W/\"3\".", place, "ifMatch");
        if (conditions.IfNoneMatch is { } none && none.AsSpan().Trim() is not "*")
            return Bad("On a write, If-None-Match can only be *.", place, "ifNoneMatch");
        return new WriteConditions(version, conditions.IfNoneMatch is not null, null);
    }

    private static WriteConditions Bad(string sentence, string? place, string field) =>
        new(null, false, Issue.Error(IssueCode.Value, sentence, place is null ? null : $"{place}.request.{field}"));
}
