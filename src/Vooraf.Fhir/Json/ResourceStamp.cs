using System.Globalization;

namespace Vooraf.Fhir.Json;

/// <summary>What the program puts into a resource when it stores it.</summary>
/// <param name="Id">The logical id: 1 to 64 letters, digits, hyphens and dots.</param>
/// <param name="Version">For <c>meta.versionId</c>: the same characters.</param>
/// <param name="LastUpdated">For <c>meta.lastUpdated</c>; written in UTC with milliseconds.</param>
public sealed record ResourceStamp(string Id, string Version, DateTimeOffset LastUpdated)
{
    private const int ToMilliseconds = 23;

    // The round-trip form is made several times quicker than a form of our own; it goes on to ten millionths of a second.
    internal string LastUpdatedText => string.Concat(LastUpdated.UtcDateTime.ToString("O", CultureInfo.InvariantCulture).AsSpan(0, ToMilliseconds), "Z");
}
