namespace Vooraf.Api.Searches;

/// <summary>Where a search or a history goes on.</summary>
/// <param name="Path">What is paged: <c>Consent</c>, or <c>Consent/1/_history</c>.</param>
/// <param name="Query">The parameters, as in a URL.</param>
/// <param name="Offset">Of a search: how many matches were shown already. Of a history: the number of the last version that was shown.</param>
/// <param name="Expires">When the link stops working.</param>
internal sealed record PageLink(string Path, string Query, int Offset, DateTimeOffset Expires);
