namespace Vooraf.Access.Keys;

/// <summary>How long keys that were read count.</summary>
/// <param name="Fresh">From this age on they are read again when they are needed.</param>
/// <param name="Usable">From this age on they no longer count, when reading them again failed.</param>
/// <param name="Between">Least time between two attempts to read them.</param>
public sealed record KeyAges(TimeSpan Fresh, TimeSpan Usable, TimeSpan Between)
{
    /// <summary>For a file on this machine.</summary>
    public static KeyAges OfFile { get; } = new(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(1));

    /// <summary>For an address elsewhere.</summary>
    public static KeyAges OfAddress { get; } = new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromSeconds(10));
}
