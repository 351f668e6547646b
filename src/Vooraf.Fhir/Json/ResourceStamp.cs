using System.Globalization;

namespace Vooraf.Fhir.Json;

/// <summary>What the program puts into a resource when it stores it.</summary>
/// <param name="Id">The logical id: 1 to 64 letters, digits, hyphens and dots.</param>
/// <param name="Version">For <c>meta.versionId</c>: the same characters.</param>
/// <param name="LastUpdated">For <c>meta.lastUpdated</c>; written in UTC with milliseconds.</param>
public sealed record ResourceStamp(string Id, string Version, DateTimeOffset LastUpdated)
{
    internal string LastUpdatedText => LastUpdated.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
