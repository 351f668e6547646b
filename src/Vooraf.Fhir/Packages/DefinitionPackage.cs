using System.Text.Json;
using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.Packages;

/// <summary>Definitions that belong together: a FHIR package, or a folder of JSON definitions.</summary>
public sealed class DefinitionPackage
{
    private DefinitionPackage(string name, string? version, IReadOnlyList<Definition> definitions, IReadOnlyList<Issue> issues)
    {
        Name = name;
        Version = version;
        Definitions = definitions;
        Issues = issues;
    }

    /// <summary>Its name, from <c>package.json</c>; else that of the file or folder.</summary>
    public string Name { get; }

    /// <summary>Its version, from <c>package.json</c>; else null.</summary>
    public string? Version { get; }

    /// <summary>Its StructureDefinitions, ValueSets and CodeSystems. Empty when the package could not be read.</summary>
    public IReadOnlyList<Definition> Definitions { get; }

    /// <summary>An error when the package could not be read or goes over a limit; a warning for each file that is not JSON.</summary>
    public IReadOnlyList<Issue> Issues { get; }

    /// <summary>True when it could not be read.</summary>
    public bool IsRefused => Issues.Any(static issue => issue.Severity is IssueSeverity.Error or IssueSeverity.Fatal);

    /// <summary>Reads a package. What is wrong with it is in its issues; this does not throw.</summary>
    /// <param name="path">A <c>.tgz</c> file, an unpacked package, or a folder with JSON definitions.</param>
    /// <param name="limits">How much is read at most.</param>
    public static DefinitionPackage Read(string path, PackageLimits? limits = null)
    {
        limits ??= PackageLimits.Default;
        var contents = new PackageContents(limits);
        var name = Path.GetFileNameWithoutExtension(path.TrimEnd('/', '\\'));
        try
        {
            PackageFolder.MustExist(path);
            if (Directory.Exists(path))
                PackageFolder.Read(path, contents);
            else
                Tarball.Read(path, contents, limits);
            return Of(name, contents.Files);
        }
        catch (PackageException exception)
        {
            return Refused(name, Issue.Error(exception.Code, exception.Message));
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            return Refused(name, Issue.Error(IssueCode.Invalid, "The package is broken, or is no .tgz file: fetch it anew."));
        }
    }

    /// <summary>Makes a package of definitions that are already in memory, such as an embedded table.</summary>
    /// <param name="name">A name for it.</param>
    /// <param name="definitions">The JSON of each, UTF-8.</param>
    public static DefinitionPackage Of(string name, IEnumerable<ReadOnlyMemory<byte>> definitions)
    {
        var found = new List<Definition>();
        var issues = new List<Issue>();
        foreach (var json in definitions)
            Add(found, issues, "A definition", json);
        return new DefinitionPackage(name, null, found, issues);
    }

    private static DefinitionPackage Of(string name, List<(string Path, byte[] Json)> files)
    {
        var found = new List<Definition>();
        var issues = new List<Issue>();
        (string? Name, string? Version) manifest = default;
        foreach (var (path, json) in files)
        {
            if (PackageFiles.IsManifest(path))
                manifest = PackageManifest.Read(json);
            else
                Add(found, issues, path, json);
        }

        return new DefinitionPackage(manifest.Name ?? name, manifest.Version, found, issues);
    }

    private static void Add(List<Definition> found, List<Issue> issues, string path, ReadOnlyMemory<byte> json)
    {
        try
        {
            if (DefinitionHead.Read(json) is { } definition)
                found.Add(definition);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            issues.Add(Issue.Warning(IssueCode.Invalid, $"{path} is not JSON that can be read: it is left out."));
        }
    }

    private static DefinitionPackage Refused(string name, Issue issue) => new(name, null, [], [issue]);
}
