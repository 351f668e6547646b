using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Validation;

namespace Vooraf.Fhir.Tests.Packages;

public sealed class DefinitionPackageTests : IDisposable
{
    private readonly PackageMaker _maker = new();

    public void Dispose() => _maker.Dispose();

    [Fact]
    public void A_tgz_gives_its_definitions_name_and_version_without_its_examples()
    {
        var package = DefinitionPackage.Read(_maker.Tarball(
            ("package/package.json", """{"name":"example.profiles","version":"1.2.0"}"""),
            ("package/.index.json", "{}"),
            ("package/StructureDefinition-a.json", PackageMaker.Profile("http://example.org/a")),
            ("package/ValueSet-b.json", """{"resourceType":"ValueSet","url":"http://example.org/b"}"""),
            ("package/SearchParameter-c.json", """{"resourceType":"SearchParameter","url":"http://example.org/c"}"""),
            ("package/example/StructureDefinition-d.json", PackageMaker.Profile("http://example.org/d"))));

        package.Issues.ShouldBeEmpty();
        package.Name.ShouldBe("example.profiles");
        package.Version.ShouldBe("1.2.0");
        package.Definitions.Select(static definition => definition.Url).ShouldBe(["http://example.org/a", "http://example.org/b"]);
    }

    [Fact]
    public void A_folder_of_definitions_is_read_with_its_subfolders()
    {
        var package = DefinitionPackage.Read(_maker.Folder(
            ("profiles/a.json", "\uFEFF" + PackageMaker.Profile("http://example.org/a")),
            ("b.json", PackageMaker.Profile("http://example.org/b")),
            ("readme.txt", "nothing")));

        package.Issues.ShouldBeEmpty();
        package.Definitions.Count.ShouldBe(2);
    }

    [Fact]
    public void A_file_that_is_no_json_is_left_out_with_a_warning_and_the_rest_is_read()
    {
        var package = DefinitionPackage.Read(_maker.Folder(("a.json", PackageMaker.Profile("http://example.org/a")), ("b.json", "{\"resourceType\":")));

        package.Definitions.Count.ShouldBe(1);
        package.Issues.ShouldHaveSingleItem().Severity.ShouldBe(IssueSeverity.Warning);
        package.IsRefused.ShouldBeFalse();
    }

    [Fact]
    public void Several_versions_stand_side_by_side_and_the_latest_is_found_without_a_version()
    {
        string[] versions = ["1.0.0-rc2", "1.0.0", "0.9.1", "1.0.0-rc10"];
        var set = ProfileSet.Of([.. versions.Select(static version => DefinitionPackage.Of(version, [System.Text.Encoding.UTF8.GetBytes(PackageMaker.Profile("http://example.org/a", version))]))]);

        set.Profiles.Count().ShouldBe(4);
        set.Find("http://example.org/a")!.Version.ShouldBe("1.0.0");
        set.Find("http://example.org/a|1.0.0-rc2")!.Version.ShouldBe("1.0.0-rc2");
        set.Find("http://example.org/a|2.0.0").ShouldBeNull();
        set.Find("http://example.org/b").ShouldBeNull();
    }

    [Fact]
    public void Where_nothing_is_an_issue_says_so()
    {
        var package = DefinitionPackage.Read(_maker.PathOf("absent.tgz"));

        package.IsRefused.ShouldBeTrue();
        package.Issues.ShouldHaveSingleItem().Code.ShouldBe(IssueCode.NotFound);
    }
}
