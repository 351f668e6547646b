using System.Collections.Immutable;

namespace Vooraf.Records.Sqlite;

/// <summary>Whose key seals a log entry: that of its one dossier, else that of the month.</summary>
internal static class LogScopes
{
    public static SealScope Of(ImmutableArray<long> dossiers, long seconds) =>
        dossiers.Length == 1 ? SealScope.OfLog(dossiers[0]) : SealScope.OfLogPeriod(DateTimeOffset.FromUnixTimeSeconds(seconds));
}
