using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.Packages;

/// <summary>Reads an unpacked FHIR package, or any folder of JSON definitions with its subfolders. Links are not followed.</summary>
internal static class PackageFolder
{
    private static readonly EnumerationOptions Options = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System,
        MaxRecursionDepth = 16,
    };

    /// <summary>Reads the JSON files of a folder.</summary>
    /// <exception cref="PackageException">The folder is too large.</exception>
    internal static void Read(string folder, PackageContents contents)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.json", Options).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (!PackageFiles.IsWanted(name))
                continue;
            contents.CountEntry();
            using var file = File.OpenRead(path);
            contents.Read(name, file);
        }
    }

    /// <summary>Refuses a path where there is nothing.</summary>
    /// <exception cref="PackageException">There is nothing there.</exception>
    internal static void MustExist(string path)
    {
        if (!Directory.Exists(path) && !File.Exists(path))
            throw new PackageException(IssueCode.NotFound, "There is no package at the path given: name a .tgz file or a folder.");
    }
}
