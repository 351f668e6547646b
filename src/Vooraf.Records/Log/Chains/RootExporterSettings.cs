namespace Vooraf.Records.Log.Chains;

/// <summary>How often roots are made, and how long the log is kept.</summary>
public sealed record RootExporterSettings
{
    /// <summary>The law's least (Stcrt. 2019, 38007).</summary>
    public const int LeastYears = 5;

    /// <summary>The longest time between something written and a root over it.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long to wait after a root did not arrive.</summary>
    public TimeSpan Retry { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a root may be under way; after that it counts as not arrived.</summary>
    public TimeSpan SendLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many years an entry is kept, counted from when it was written.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than <see cref="LeastYears"/>.</exception>
    public int RetentionYears
    {
        get;
        init => field = value >= LeastYears ? value : throw new ArgumentOutOfRangeException(nameof(value), $"Log entries are kept at least {LeastYears} years.");
    }

        = LeastYears;

    /// <summary>The first day of which all entries must still be there at a moment.</summary>
    public DateOnly KeepFrom(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime).AddYears(-RetentionYears).AddDays(-1);
}
