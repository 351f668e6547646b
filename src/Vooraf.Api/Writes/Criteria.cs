using Vooraf.Api.Requests;
using Vooraf.Api.Routing;

namespace Vooraf.Api.Writes;

/// <summary>The criteria of conditional writes.</summary>
internal static class Criteria
{
    /// <summary>The criteria of a request or an entry; null when it is no conditional write.</summary>
    public static string? Of(in ApiRoute route, RequestConditions conditions, string query) => route.Interaction switch
    {
        Interaction.Create => OfHeader(conditions.IfNoneExist),
        Interaction.ConditionalUpdate or Interaction.ConditionalDelete => query,
        _ => null,
    };

    // Some clients write it as a whole URL, with type and question mark.
    private static string? OfHeader(string? header) => header?[(header.IndexOf('?', StringComparison.Ordinal) + 1)..];
}
