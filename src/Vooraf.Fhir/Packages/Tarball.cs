using System.Formats.Tar;
using System.IO.Compression;
using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.Packages;

/// <summary>Reads a FHIR package (<c>.tgz</c>, https://confluence.hl7.org/display/FHIR/NPM+Package+Specification) in memory; nothing is written to disk.</summary>
internal static class Tarball
{
    /// <summary>Reads the JSON files of a package.</summary>
    /// <exception cref="PackageException">The package is broken, hostile or too large.</exception>
    internal static void Read(string path, PackageContents contents, PackageLimits limits)
    {
        using var file = File.OpenRead(path);
        using var unzipped = new BoundedStream(new GZipStream(file, CompressionMode.Decompress), limits.TotalBytes * 2);
        using var tar = new TarReader(unzipped);
        while (tar.GetNextEntry() is { } entry)
        {
            contents.CountEntry();
            CheckName(entry.Name);
            if (entry.EntryType is TarEntryType.SymbolicLink or TarEntryType.HardLink)
                throw new PackageException(IssueCode.Invalid, "The package has a link among its files: pack the files themselves.");
            if (entry.DataStream is { } data && PackageFiles.IsWanted(entry.Name))
                contents.Read(entry.Name, data);
        }
    }

    private static void CheckName(string name)
    {
        var climbs = name.Split('/', '\\').Contains("..", StringComparer.Ordinal);
        if (climbs || name.StartsWith('/') || name.StartsWith('\\') || name.Contains(':', StringComparison.Ordinal))
            throw new PackageException(IssueCode.Invalid, "The package has a file whose path leads out of it: pack it anew.");
    }
}
