namespace Vooraf.Tests.Commands;

/// <summary>How a command is told which person it is about.</summary>
[Collection(nameof(StandardInput))]
public sealed class NamedPersonTests : IDisposable
{
    private const string Nobody = "The holder has no such person.";

    private readonly CommandRun commands = new();

    public void Dispose() => commands.Dispose();

    [Theory]
    [InlineData("consents", "add", "--permit", "--circle", "emergency-services")]
    [InlineData("consents", "list")]
    [InlineData("relations", "add", "--professional", "900012345", "--until", "2099-03-01")]
    public async Task a_person_who_was_deleted_is_no_such_person(params string[] command)
    {
        var (patient, mother) = await StoredPerson.StoreAsync(commands);
        await StoredPerson.DeleteAsync(commands, patient, mother);

        var (exitCode, output) = await commands.RunAsync([.. command, "--patient", patient]);

        (exitCode, output.Trim()).ShouldBe((3, Nobody));
    }
}
