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

    [Theory]
    [InlineData("099990015")]
    [InlineData("99990015")]
    public async Task a_number_of_eight_digits_on_standard_input_is_the_one_with_a_zero_before_it(string typed)
    {
        await StoredPerson.StoreAsync(commands, bsn: "099990015");

        using (StandardInput.Of(typed + "\n"))
            await commands.DoAsync("export", "--person", "-", "--out", commands.PathOf("export"));
        using (StandardInput.Of(typed + "\n"))
            await commands.DoAsync("log", "show", "--person", "-");

        Directory.GetFiles(commands.PathOf("export")).ShouldHaveSingleItem();
    }
}
