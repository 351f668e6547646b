namespace Vooraf.Tests.Commands;

/// <summary>What the commands write that holds plain data of persons.</summary>
[Collection(nameof(StandardInput))]
public sealed class ExportCommandTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly CommandRun commands = new();

    public void Dispose() => commands.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task an_export_of_plans_is_for_its_owner_only(bool isThere)
    {
        var (patient, _) = await StoredPerson.StoreAsync(commands);
        var folder = commands.PathOf("export");
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, patient + ".ndjson");
        if (isThere)
            WriteForAll(file);

        await commands.DoAsync("export", "--out", folder);

        ModeOf(file).ShouldBe(Owner);
        (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken)).ShouldAllBe(line => line.StartsWith("{\"resourceType\":"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task an_export_of_the_log_is_for_its_owner_only(bool isThere)
    {
        await StoredPerson.StoreAsync(commands);
        var file = commands.PathOf("audit.ndjson");
        if (isThere)
            WriteForAll(file);

        await commands.DoAsync("log", "export", "--out", file);

        ModeOf(file).ShouldBe(Owner);
    }

    [Fact]
    public async Task an_export_with_history_leaves_out_what_was_deleted_and_says_so()
    {
        var (patient, mother) = await StoredPerson.StoreAsync(commands);
        await StoredPerson.DeleteAsync(commands, patient, mother);
        var folder = commands.PathOf("export");

        await commands.DoAsync("export", "--history", "--out", folder);

        Directory.GetFiles(folder).ShouldBeEmpty();
        (await commands.DoAsync("export", "--help")).ShouldContain("deleted is left out");
    }

    private static void WriteForAll(string file)
    {
        File.WriteAllText(file, "former");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, Owner | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
    }

    private static UnixFileMode ModeOf(string file) => OperatingSystem.IsWindows() ? Owner : File.GetUnixFileMode(file);
}
