using System.Text.RegularExpressions;
using Vooraf.Commands;
using Vooraf.Terminals;
using Vooraf.Testing;

namespace Vooraf.Tests;

public partial class CommandListTests
{
    [Fact]
    public async Task the_readme_names_every_command_and_no_other()
    {
        using var help = new StringWriter();
        (await CommandLine.RunAsync(["--help"], new Terminal(help, help, isInteractive: false))).ShouldBe(0);
        var commands = help.ToString().Split("Commands:")[1].Split('\n').Select(line => Command().Match(line)).Where(match => match.Success).Select(match => match.Groups["name"].Value);

        var readme = await File.ReadAllTextAsync(Path.Combine(SharedFiles.Repository, "README.md"), TestContext.Current.CancellationToken);
        var list = readme.Split("## Commands")[1].Split(": each explains itself")[0];
        var named = Named().Matches(list).Select(match => match.Groups["name"].Value);

        named.Order(StringComparer.Ordinal).ShouldBe(commands.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("^  (?<name>[a-z]+) ", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Command();

    [GeneratedRegex("`(vooraf )?(?<name>[a-z]+)`", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
