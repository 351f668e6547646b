namespace Vooraf.Records.Log.Chains;

/// <summary>Days as numbers since 1970, UTC; times of rows as milliseconds since then.</summary>
internal static class LogDays
{
    private const long Milliseconds = 24L * 60 * 60 * 1000;
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    private static readonly int Last = DateOnly.MaxValue.DayNumber - Epoch;

    public static int Of(long at) => (int)Math.Clamp(at / Milliseconds, 0, Last);

    public static int Of(DateTimeOffset at) => Of(Math.Max(0, at.ToUnixTimeMilliseconds()));

    public static int Of(DateOnly date) => date.DayNumber - Epoch;

    public static DateOnly DateOf(int day) => DateOnly.FromDayNumber(Math.Clamp(day, 0, Last) + Epoch);
}
