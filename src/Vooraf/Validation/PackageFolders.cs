using Vooraf.Commands;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Packages;
using Vooraf.Terminals;

namespace Vooraf.Validation;

/// <summary>Reads the packages that the operator names: a .tgz, an unpacked package, or a folder with several of these.</summary>
internal static class PackageFolders
{
    /// <summary>Reads them; tells what is left out of them.</summary>
    /// <exception cref="CommandException">One cannot be read.</exception>
    public static IReadOnlyList<DefinitionPackage> Read(IEnumerable<string> paths, Terminal terminal) => [.. paths.SelectMany(Packages).Select(path => ReadOne(path, terminal))];

    private static IEnumerable<string> Packages(string path)
    {
        if (!Directory.Exists(path))
            return [path];

        string[] inside = [.. Directory.EnumerateFiles(path, "*.tgz").Concat(Directory.EnumerateDirectories(path).Where(IsPackage)).Order(StringComparer.Ordinal)];
        return inside.Length == 0 || IsPackage(path) ? [path] : inside;
    }

    private static bool IsPackage(string folder) => File.Exists(Path.Combine(folder, "package.json")) || File.Exists(Path.Combine(folder, "package", "package.json"));

    private static DefinitionPackage ReadOne(string path, Terminal terminal)
    {
        var package = DefinitionPackage.Read(path);
        if (package.IsRefused)
            throw CommandException.CouldNot($"{path}: {package.Issues.First(issue => issue.Severity <= IssueSeverity.Error).Diagnostics}");
        foreach (var issue in package.Issues)
            terminal.Error($"{path}: {issue.Diagnostics}");
        return package;
    }
}
