using Vooraf.DefinitionCompiler;

namespace Vooraf.Fhir.Tests.Definitions;

public sealed class DefinitionPackageTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("vooraf-package-");

    private string Place => Path.Combine(folder.FullName, "place");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void who_asks_while_another_still_unpacks_gets_a_whole_package()
    {
        string[]? met = null;

        var first = DefinitionPackage.Fetch(Place, own => Unpack(own, () => met = FilesIn(DefinitionPackage.Fetch(Place, other => Unpack(other, () => { })))));

        met.ShouldBe(["last", "package.json"]);
        FilesIn(first).ShouldBe(met);
        Directory.GetDirectories(folder.FullName).ShouldBe([Place]);
    }

    [Fact]
    public void what_is_in_place_is_not_fetched_again()
    {
        Directory.CreateDirectory(Place);

        DefinitionPackage.Fetch(Place, _ => throw new InvalidOperationException("fetched")).ShouldBe(Place);
    }

    [Fact]
    public void what_cannot_be_had_leaves_nothing_in_place()
    {
        DefinitionPackage.Fetch(Place, _ => null).ShouldBeNull();

        Directory.Exists(Place).ShouldBeFalse();
    }

    private static string Unpack(string own, Action halfway)
    {
        var package = Directory.CreateDirectory(Path.Combine(own, "package")).FullName;
        File.WriteAllText(Path.Combine(package, "package.json"), "{}");
        halfway();
        File.WriteAllText(Path.Combine(package, "last"), "");
        return package;
    }

    private static string[] FilesIn(string? package) => [.. Directory.GetFiles(package!).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}
