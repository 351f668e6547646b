using System.Text.Json;
using System.Xml.Linq;
using Vooraf.Testing;

namespace Vooraf.Tests.Documents;

/// <summary>docs/components.md names what is used of others, and nothing else.</summary>
public class ComponentTests
{
    private const string Remedy = "docs/components.md is out of date: run 'dotnet restore && node tools/components.mjs' and commit it";

    private static readonly string[] Rows = [.. MarkdownTables.Of("components.md").SelectMany(table => table.Rows).Select(row => $"{row[0]} {row[1]}")];

    [Fact]
    public void every_component_is_listed_once_with_a_licence()
    {
        var rows = MarkdownTables.Of("components.md").SelectMany(table => table.Rows).ToArray();

        Rows.Order(StringComparer.Ordinal).ShouldBe(Rows.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), Remedy);
        rows.Where(row => row[2].Length == 0 || string.Equals(row[2], "undefined", StringComparison.Ordinal)).ShouldBeEmpty(Remedy);
    }

    [Fact]
    public void every_package_that_was_chosen_is_listed_in_its_version()
    {
        var chosen = XDocument.Load(Path.Combine(SharedFiles.Repository, "Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => $"{(string?)package.Attribute("Include")} {(string?)package.Attribute("Version")}").ToArray();

        chosen.ShouldNotBeEmpty();
        chosen.Except(Rows, StringComparer.Ordinal).ShouldBeEmpty(Remedy);
    }

    [Fact]
    public void every_package_that_came_along_into_the_program_is_listed_and_no_other()
    {
        var listed = MarkdownTables.Of("components.md")[0].Rows.Select(row => $"{row[0]} {row[1]}");

        var restored = PackagesOf(Path.Combine(SharedFiles.Repository, "src", "Vooraf", "obj", "project.assets.json"));
        listed.Order(StringComparer.Ordinal).ShouldBe(restored.Order(StringComparer.Ordinal), Remedy);
    }

    [Fact]
    public void every_package_of_npm_is_listed()
    {
        var locks = new[] { "src", "tests" }.SelectMany(folder => Directory.GetFiles(Path.Combine(SharedFiles.Repository, folder), "package-lock.json", SearchOption.AllDirectories))
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal)).ToArray();

        locks.ShouldNotBeEmpty();
        locks.SelectMany(PackagesOfLock).Except(Rows, StringComparer.Ordinal).ShouldBeEmpty(Remedy);
    }

    // What was restored for the program, without what the compiler alone uses.
    private static IEnumerable<string> PackagesOf(string assets)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(assets));
        var root = document.RootElement;
        var analyzers = root.GetProperty("project").GetProperty("frameworks").EnumerateObject()
            .SelectMany(framework => framework.Value.GetProperty("dependencies").EnumerateObject())
            .Where(package => package.Value.TryGetProperty("suppressParent", out var hidden) && string.Equals(hidden.GetString(), "All", StringComparison.Ordinal))
            .Select(package => package.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. root.GetProperty("libraries").EnumerateObject()
            .Where(library => string.Equals(library.Value.GetProperty("type").GetString(), "package", StringComparison.Ordinal))
            .Select(library => library.Name.Split('/')).Where(name => !analyzers.Contains(name[0])).Select(name => $"{name[0]} {name[1]}")];
    }

    private static IEnumerable<string> PackagesOfLock(string file)
    {
        const string Folder = "node_modules/";
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. document.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0)
            .Select(package => $"{package.Name[(package.Name.LastIndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..]} {package.Value.GetProperty("version").GetString()}")];
    }
}
