using System.Diagnostics;
using System.Xml.Linq;
using Vooraf.EndToEnd.Running;
using Vooraf.Testing;

namespace Vooraf.EndToEnd.Auditing;

/// <summary>The audit of dependencies that CI runs, asked of feeds that know, that know nothing, and that have no advisories.</summary>
public sealed class AuditTests
{
    private const string Transitive = "SQLitePCLRaw.core";

    [Fact]
    public async Task a_nuget_package_with_a_known_vulnerability_fails_the_audit_even_when_it_came_along_with_another()
    {
        await using var feed = await AdvisoryFeed.StartAsync(nuget: Transitive);

        var audit = await AuditAsync("--nuget", feed.NuGet, "--npm", feed.Npm);

        audit.ExitCode.ShouldBe(1, audit.Output);
        audit.Output.ShouldContain("audit: NuGet: VULNERABLE: " + Transitive);
        audit.Output.ShouldContain("audit: npm: nothing is known against ");
    }

    [Fact]
    public async Task an_npm_package_with_a_known_vulnerability_fails_the_audit_even_when_it_came_along_with_another()
    {
        await using var feed = await AdvisoryFeed.StartAsync(npm: "antlr4");

        var audit = await AuditAsync("--nuget", feed.NuGet, "--npm", feed.Npm);

        audit.ExitCode.ShouldBe(1, audit.Output);
        audit.Output.ShouldContain("audit: npm: VULNERABLE: antlr4");
        audit.Output.ShouldContain("audit: NuGet: nothing is known against ");
    }

    [Fact]
    public async Task a_feed_without_advisories_is_never_taken_for_a_clean_one()
    {
        await using var feed = await AdvisoryFeed.StartAsync(offersAdvisories: false);

        var audit = await AuditAsync("--require", "--nuget", feed.NuGet, "--npm", feed.Npm);

        audit.ExitCode.ShouldBe(2, audit.Output);
        audit.Output.ShouldContain("audit: NuGet: NOT AUDITED");
        audit.Output.ShouldContain("audit: npm: NOT AUDITED");
        audit.Output.ShouldNotContain("nothing is known");
    }

    [Fact]
    public async Task a_feed_that_does_not_answer_is_never_taken_for_a_clean_one()
    {
        var nobody = "http://127.0.0.1:" + FreePort.Take().ToString(System.Globalization.CultureInfo.InvariantCulture);

        var audit = await AuditAsync("--nuget", nobody + "/index.json", "--npm", nobody + "/");

        audit.ExitCode.ShouldBe(0, audit.Output);
        audit.Output.ShouldContain("audit: NuGet: NOT AUDITED");
        audit.Output.ShouldContain("audit: npm: NOT AUDITED");
        audit.Output.ShouldNotContain("nothing is known");
    }

    [Fact]
    public void ci_runs_the_audit_and_a_build_stops_on_what_its_feed_knows()
    {
        File.ReadAllText(Path.Combine(SharedFiles.Repository, ".ci", "run")).ShouldContain("node .ci/audit.mjs");

        var build = XDocument.Load(Path.Combine(SharedFiles.Repository, "Directory.Build.props")).Descendants().ToLookup(element => element.Name.LocalName, element => element.Value, StringComparer.Ordinal);
        build["NuGetAuditMode"].ShouldBe(["all"]);
        build["NuGetAuditLevel"].ShouldBe(["low"]);
        build["TreatWarningsAsErrors"].ShouldBe(["true"]);
        string.Concat(build["WarningsNotAsErrors"].Concat(build["NoWarn"])).ShouldNotContain("NU1903");
    }

    private static async Task<FinishedCommand> AuditAsync(params string[] arguments)
    {
        var script = Path.Combine(SharedFiles.Repository, ".ci", "audit.mjs");
        var project = Path.Combine(SharedFiles.Repository, "src", "Vooraf", "Vooraf.csproj");
        using var process = new Process { StartInfo = new ProcessStartInfo("node", [script, "--project", project, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true } };
        var output = new ProcessOutput(process);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new FinishedCommand(process.ExitCode, output.ToString());
    }
}
