using System.Collections.Immutable;
using System.Globalization;
using Vooraf.Records;

namespace Vooraf.Api.Answers;

/// <summary>Answers that show one stored version: its bytes go out as they are stored.</summary>
internal static class VersionAnswer
{
    public static Answer Of(int status, ResourceVersion version) => new()
    {
        Status = status,
        Body = version.Json,
        Version = version.Version,
        LastModified = version.LastUpdated,
        Dossiers = DossiersOf(version),
        Resources = [NameOf(version)],
    };

    public static Answer NotModified(ResourceVersion version) => new()
    {
        Status = 304,
        Version = version.Version,
        LastModified = version.LastUpdated,
        Dossiers = DossiersOf(version),
    };

    /// <summary>The version as the log names it.</summary>
    public static string NameOf(ResourceVersion version) =>
        string.Create(CultureInfo.InvariantCulture, $"{version.Key.Type}/{version.Key.Id}/{version.Version}");

    public static ImmutableArray<long> DossiersOf(ResourceVersion version) =>
        version.Home.Kind == HomeKind.Dossier ? [version.Home.Dossier] : [];
}
