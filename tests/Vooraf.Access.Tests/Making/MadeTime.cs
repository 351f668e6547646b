namespace Vooraf.Access.Tests.Making;

/// <summary>The moments of these tests.</summary>
internal static class MadeTime
{
    /// <summary>When everything was written down.</summary>
    public static readonly DateTimeOffset Before = new(2026, 5, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>When is asked.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
}
