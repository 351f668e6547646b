using Vooraf.Access.Clients;
using Vooraf.Commands;
using Vooraf.Terminals;

namespace Vooraf.Tests;

/// <summary><c>vooraf secret</c>.</summary>
[Collection(nameof(StandardInput))]
public sealed class SecretCommandTests
{
    [Fact]
    public async Task a_short_secret_is_refused()
    {
        var (exitCode, output) = await RunAsync("fifteen-letters");

        exitCode.ShouldBe(2);
        output.ShouldNotContain("pbkdf2");
    }

    [Fact]
    public async Task a_long_one_is_hashed_and_not_repeated()
    {
        var (exitCode, output) = await RunAsync("sixteen-letters!");

        exitCode.ShouldBe(0);
        output.ShouldNotContain("sixteen");
        SecretHash.Parse(output.Trim())!.Matches("sixteen-letters!").ShouldBeTrue();
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string secret)
    {
        using var output = new StringWriter();
        using var input = StandardInput.Of(secret);
        return (await CommandLine.RunAsync(["secret"], new Terminal(output, output, isInteractive: false)), output.ToString());
    }
}
