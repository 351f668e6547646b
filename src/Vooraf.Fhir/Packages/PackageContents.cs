using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.Packages;

/// <summary>Collects the files of a package and keeps watch over the limits.</summary>
internal sealed class PackageContents(PackageLimits limits)
{
    private long _bytes;
    private int _files;

    /// <summary>The JSON files, by their path in the package.</summary>
    internal List<(string Path, byte[] Json)> Files { get; } = [];

    /// <summary>Counts an entry of the package, read or not.</summary>
    /// <exception cref="PackageException">There are too many.</exception>
    internal void CountEntry()
    {
        if (++_files > limits.Files)
            throw new PackageException(IssueCode.TooCostly, $"The package has more than {limits.Files} files: split it.");
    }

    /// <summary>Reads one file to its end, or to a limit.</summary>
    /// <exception cref="PackageException">It is too large.</exception>
    internal void Read(string path, Stream stream)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            _bytes += read;
            if (kept.Length + read > limits.FileBytes)
                throw new PackageException(IssueCode.TooCostly, $"A file in the package is larger than {limits.FileBytes} bytes when unpacked: make it smaller.");
            if (_bytes > limits.TotalBytes)
                throw new PackageException(IssueCode.TooCostly, $"The package is larger than {limits.TotalBytes} bytes when unpacked: split it.");
            kept.Write(buffer, 0, read);
        }

        Files.Add((path, kept.ToArray()));
    }
}
