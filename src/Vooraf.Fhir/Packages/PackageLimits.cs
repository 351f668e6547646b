namespace Vooraf.Fhir.Packages;

/// <summary>How much of a package is read at most. A package over a limit is refused as a whole, with an issue that names the limit.</summary>
public sealed record PackageLimits
{
    /// <summary>Limits that fit every published package of definitions.</summary>
    public static PackageLimits Default { get; } = new();

    /// <summary>The greatest number of files.</summary>
    public int Files { get; init; } = 20_000;

    /// <summary>The greatest number of bytes of one file, unpacked.</summary>
    public int FileBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>The greatest number of bytes of all files together, unpacked.</summary>
    public long TotalBytes { get; init; } = 512L * 1024 * 1024;
}
