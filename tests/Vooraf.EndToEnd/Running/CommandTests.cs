namespace Vooraf.EndToEnd.Running;

/// <summary>Exit codes of the real program.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string[] Here => ["--environment", "Development", "--data", Path.Combine(folder.Path, "data")];

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("serve")]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("people")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("check")]
    [InlineData("keys")]
    [InlineData("log")]
    [InlineData("erase")]
    [InlineData("conformance")]
    [InlineData("validate")]
    [InlineData("relations")]
    [InlineData("consents")]
    public async Task every_command_explains_itself_with_an_example(string command)
    {
        var help = await RunAsync(command, "--help");

        help.ExitCode.ShouldBe(0);
        help.Output.ShouldContain("vooraf " + command);
    }

    [Fact]
    public async Task wrong_usage_is_two()
    {
        (await RunAsync("serve", "--no-such-option")).ExitCode.ShouldBe(2);
        (await RunAsync("serve", "--max-count", "none")).ExitCode.ShouldBe(2);
        (await RunAsync("serve", "--environment", "Development", "--urls", "http://0.0.0.0:5080")).ExitCode.ShouldBe(2);
        (await RunAsync("serve", "--environment", "Production", "--data", folder.Path)).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task what_could_not_be_done_is_three()
    {
        (await RunAsync(["import", Path.Combine(folder.Path, "absent"), .. Here])).ExitCode.ShouldBe(3);
        (await RunAsync(["check", "--environment", "Development", "--data", Path.Combine(folder.Path, "absent")])).ExitCode.ShouldBe(3);
    }

    [Fact]
    public async Task refused_resources_are_one()
    {
        var file = Path.Combine(folder.Path, "wrong.json");
        await File.WriteAllTextAsync(file, """{"resourceType":"Patient","id":"p1","gender":"blue"}""", TestContext.Current.CancellationToken);

        var import = await RunAsync(["import", file, .. Here]);

        import.ExitCode.ShouldBe(1);
        import.Output.ShouldContain("Patient.gender");
    }

    [Fact]
    public async Task people_are_made_checked_copied_restored_exported_and_imported()
    {
        var backup = Path.Combine(folder.Path, "backup");
        var export = Path.Combine(folder.Path, "export");
        string[] restored = ["--environment", "Development", "--data", Path.Combine(folder.Path, "restored"), "--keys", Path.Combine(folder.Path, "data-keys")];
        string[] moved = ["--environment", "Development", "--data", Path.Combine(folder.Path, "moved")];

        await ShouldSucceedAsync(["people", "20", .. Here]);
        await ShouldSucceedAsync(["check", .. Here]);
        await ShouldSucceedAsync(["backup", backup, .. Here]);
        await ShouldSucceedAsync(["restore", backup, .. restored]);
        await ShouldSucceedAsync(["export", "--out", export, .. restored]);
        var first = await ShouldSucceedAsync(["import", export, .. moved]);
        var second = await ShouldSucceedAsync(["import", export, .. moved]);

        Directory.GetFiles(export).Length.ShouldBe(21);
        first.Output.ShouldContain(" 0 were there already");
        second.Output.ShouldContain("0 resources stored");
    }

    private static async Task<FinishedCommand> ShouldSucceedAsync(params string[] arguments)
    {
        var done = await RunAsync(arguments);
        done.ExitCode.ShouldBe(0, done.Output);
        return done;
    }

    private static Task<FinishedCommand> RunAsync(params string[] arguments) => ProgramFiles.RunAsync(arguments, TestContext.Current.CancellationToken);
}
