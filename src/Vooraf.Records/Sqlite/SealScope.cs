using System.Runtime.InteropServices;

namespace Vooraf.Records.Sqlite;

/// <summary>Whose key seals something, and what it is.</summary>
/// <param name="Kind">What the key is for.</param>
/// <param name="Number">Which key of that kind: a dossier, a month; 0 where there is one.</param>
/// <param name="Thing">What is sealed.</param>
/// <param name="Detail">What must not be exchanged within the same key: of a version its number and whether it is a delete; 0 else.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SealScope(SealKind Kind, long Number, SealedThing Thing, long Detail)
{
    private const int FirstYear = 2020;
    private const int Months = 12;

    /// <summary>Log entries that are not sealed one by one.</summary>
    public static SealScope Log { get; } = OfLog(0);

    /// <summary>A log entry about one dossier.</summary>
    public static SealScope OfLog(long dossier) => new(SealKind.Log, dossier, SealedThing.LogEntry, 0);

    /// <summary>A log entry about nobody, or about several: by the month of its time (UTC).</summary>
    public static SealScope OfLogPeriod(DateTimeOffset at) => new(SealKind.LogPeriod, PeriodOf(at), SealedThing.LogEntry, 0);

    /// <summary>The number of a month: 0 is January 2020 and everything before it.</summary>
    public static long PeriodOf(DateTimeOffset at) => Math.Max(0, ((at.UtcDateTime.Year - FirstYear) * Months) + at.UtcDateTime.Month - 1);

    internal static SealScope OfVersion(Home home, int version, bool deleted)
    {
        var inside = home.Kind == HomeKind.Dossier;
        return new SealScope(inside ? SealKind.Dossier : SealKind.Outside, inside ? home.Dossier : 0, SealedThing.Version, ((long)version << 1) | (deleted ? 1L : 0));
    }

    internal static SealScope OfMessage(long dossier) => new(dossier == 0 ? SealKind.Outside : SealKind.Dossier, dossier, SealedThing.Message, 0);

    internal static SealScope OfAnswer(long dossier) => new(dossier == 0 ? SealKind.Answers : SealKind.Dossier, dossier, SealedThing.Answer, 0);
}
