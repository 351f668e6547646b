using System.Diagnostics;
using System.Formats.Tar;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Packages;

namespace Vooraf.Fhir.Tests.Packages;

public sealed class HostilePackageTests : IDisposable
{
    private const int Megabyte = 1024 * 1024;
    private static readonly PackageLimits Small = new() { Files = 100, FileBytes = Megabyte, TotalBytes = 4 * Megabyte };
    private readonly PackageMaker _maker = new();

    public void Dispose() => _maker.Dispose();

    [Theory]
    [InlineData("package/bomb.json")]
    [InlineData("package/bomb.bin")]
    public void A_zip_bomb_is_stopped_at_the_limit_whether_its_file_would_be_used_or_not(string name)
    {
        var path = _maker.Tarball([PackageMaker.Entry(name, new MemoryStream(new byte[200 * Megabyte]))]);
        new FileInfo(path).Length.ShouldBeLessThan(2 * Megabyte);

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var package = Refused(path, IssueCode.TooCostly, Small);

        (GC.GetAllocatedBytesForCurrentThread() - allocated).ShouldBeLessThan(8 * Megabyte);
        package.Definitions.ShouldBeEmpty();
    }

    [Fact]
    public void The_usual_limits_stop_a_bomb_of_more_than_a_gigabyte_within_seconds()
    {
        var zeros = new byte[100 * Megabyte];
        var path = _maker.Tarball(Enumerable.Range(0, 11).Select(at => PackageMaker.Entry($"package/{at}.bin", new MemoryStream(zeros))));

        var started = Stopwatch.GetTimestamp();
        Refused(path, IssueCode.TooCostly, PackageLimits.Default);

        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void More_files_than_the_limit_are_refused() =>
        Refused(_maker.Tarball([.. Enumerable.Range(0, 101).Select(static at => ($"package/{at}.json", "{}"))]), IssueCode.TooCostly, Small);

    [Theory]
    [InlineData("../outside.json")]
    [InlineData("package/../../outside.json")]
    [InlineData("package/..\\..\\outside.json")]
    [InlineData("/etc/outside.json")]
    [InlineData("c:/outside.json")]
    public void A_path_that_leads_out_of_the_package_is_refused_and_nothing_is_written(string name)
    {
        var path = _maker.Tarball((name, PackageMaker.Profile("http://example.org/a")));

        Refused(path, IssueCode.Invalid, Small);

        Directory.GetFiles(Path.GetDirectoryName(path)!).ShouldBe([path]);
    }

    [Theory]
    [InlineData(TarEntryType.SymbolicLink)]
    [InlineData(TarEntryType.HardLink)]
    public void A_link_in_a_package_is_refused(TarEntryType kind) =>
        Refused(_maker.Tarball([new PaxTarEntry(kind, "package/a.json") { LinkName = "/etc/hostname" }]), IssueCode.Invalid, Small);

    [Fact]
    public void A_link_in_a_folder_is_not_followed()
    {
        var folder = _maker.Folder(("a.json", PackageMaker.Profile("http://example.org/a")));
        var outside = _maker.PathOf("outside.json");
        File.WriteAllText(outside, PackageMaker.Profile("http://example.org/outside"));
        File.CreateSymbolicLink(Path.Combine(folder, "b.json"), outside);
        Directory.CreateSymbolicLink(Path.Combine(folder, "round"), folder);

        DefinitionPackage.Read(folder).Definitions.ShouldHaveSingleItem().Url.ShouldBe("http://example.org/a");
    }

    [Fact]
    public void What_is_no_package_is_refused()
    {
        var path = _maker.PathOf("package.tgz");
        File.WriteAllText(path, "this is no package");

        Refused(path, IssueCode.Invalid, Small);
    }

    [Fact]
    public void A_package_that_is_cut_off_is_refused()
    {
        var path = _maker.Tarball(("package/a.json", PackageMaker.Profile("http://example.org/a")));
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);

        DefinitionPackage.Read(path).Definitions.ShouldBeEmpty();
    }

    [Fact]
    public void Json_that_nests_without_end_is_left_out()
    {
        var package = DefinitionPackage.Read(_maker.Tarball(("package/a.json", "{\"a\":" + new string('[', 100_000))), Small);

        package.Issues.ShouldHaveSingleItem().Severity.ShouldBe(IssueSeverity.Warning);
    }

    private static DefinitionPackage Refused(string path, string code, PackageLimits limits)
    {
        var package = DefinitionPackage.Read(path, limits);

        package.IsRefused.ShouldBeTrue();
        package.Issues.ShouldHaveSingleItem().Code.ShouldBe(code);
        return package;
    }
}
