using System.Text.RegularExpressions;

namespace Vooraf.Tests.Commands;

/// <summary><c>vooraf consents</c>: what the command writes is what the decision reads.</summary>
[Collection(nameof(StandardInput))]
public sealed partial class ConsentCommandTests : IDisposable
{
    private const string Ura = "90000777";
    private const string Post = "N6";
    private const string Nothing = "refuse: no-consent";
    private const string Permission = "permit: consent";
    private const string Objection = "refuse: objection";

    private readonly CommandRun commands = new();

    public void Dispose() => commands.Dispose();

    [Fact]
    public async Task a_permission_opens_for_whom_it_is_and_for_no_other_until_it_is_withdrawn()
    {
        var (patient, _) = await StoredPerson.StoreAsync(commands);
        (await AskAsync()).ShouldBe(Nothing);

        var added = await commands.DoAsync("consents", "add", "--patient", patient, "--permit", "--organisation", Ura, "--ground", "said so");

        added.ShouldContain($"permission for organisation {Ura}, in force");
        (await AskAsync()).ShouldBe(Permission);
        (await AskAsync(ura: "90000888")).ShouldBe(Nothing);

        await commands.DoAsync("consents", "end", "--patient", patient, "--consent", IdIn(added));

        (await AskAsync()).ShouldBe(Nothing);
        (await commands.DoAsync("consents", "list", "--patient", patient)).ShouldContain("does not count");
    }

    [Theory]
    [InlineData("--circle", "emergency-services", Post, Permission)]
    [InlineData("--circle", "emergency-services", "Z3", Nothing)]
    [InlineData("--circle", "treating-team", Post, Nothing)]
    public async Task a_circle_is_for_whom_belongs_to_it(string option, string code, string type, string verdict)
    {
        var (patient, _) = await StoredPerson.StoreAsync(commands);

        await commands.DoAsync("consents", "add", "--patient", patient, "--permit", option, code);

        (await AskAsync(type: type)).ShouldBe(verdict);
    }

    [Fact]
    public async Task a_category_says_itself_what_it_is()
    {
        var (patient, _) = await StoredPerson.StoreAsync(commands);

        (await commands.DoAsync("consents", "add", "--patient", patient, "--object", "--category", "RPZAC104")).ShouldContain("objection for RPZAC104");
    }

    [Fact]
    public async Task an_objection_stands_in_the_way_of_a_permission_for_everyone()
    {
        var (patient, _) = await StoredPerson.StoreAsync(commands);

        await commands.DoAsync("consents", "add", "--patient", patient, "--permit");
        (await AskAsync()).ShouldBe(Permission);
        await commands.DoAsync("consents", "add", "--patient", patient, "--object", "--organisation", Ura);

        (await AskAsync()).ShouldBe(Objection);
        (await AskAsync(ura: "90000888")).ShouldBe(Permission);
    }

    [Fact]
    public async Task from_and_until_are_kept()
    {
        var (patient, _) = await StoredPerson.StoreAsync(commands);

        (await commands.DoAsync("consents", "add", "--patient", patient, "--permit", "--from", "2999-01-01")).ShouldContain("not yet from 2998-12-31");
        (await AskAsync()).ShouldBe(Nothing);
        (await commands.DoAsync("consents", "add", "--patient", patient, "--permit", "--given-on", "2020-01-01", "--until", "2020-02-01")).ShouldContain("over from");
        (await AskAsync()).ShouldBe(Nothing);
    }

    [Fact]
    public async Task a_permission_of_who_could_not_give_it_is_stored_and_said_not_to_count()
    {
        var (patient, mother) = await StoredPerson.StoreAsync(commands, "2020-05-05");

        var alone = await commands.RunAsync("consents", "add", "--patient", patient, "--permit");
        alone.ExitCode.ShouldBe(1, alone.Output);
        alone.Output.ShouldContain("could not give it");
        (await AskAsync()).ShouldBe(Nothing);

        await commands.DoAsync("consents", "add", "--patient", patient, "--permit", "--given-by", mother);
        (await AskAsync()).ShouldBe(Permission);
    }

    [Fact]
    public async Task a_bsn_comes_from_a_file_or_standard_input_and_shows_nowhere()
    {
        await StoredPerson.StoreAsync(commands);
        var file = commands.FileWith("bsn.txt", StoredPerson.Bsn + "\n");

        var added = await commands.DoAsync("consents", "add", "--bsn-file", file, "--permit");
        using var input = StandardInput.Of(StoredPerson.Bsn);
        var listed = await commands.DoAsync("consents", "list", "--bsn-file", "-");

        listed.ShouldContain("permission for every care provider, in force");
        (added + listed).ShouldNotContain(StoredPerson.Bsn);
        (await commands.RunAsync("consents", "list", "--bsn", StoredPerson.Bsn)).ExitCode.ShouldBe(2);
        foreach (var entry in await StoredPerson.LogAsync(commands))
            entry.ToString().ShouldNotContain(StoredPerson.Bsn);
    }

    [Fact]
    public async Task what_is_listed_added_and_ended_is_in_the_log()
    {
        var (patient, _) = await StoredPerson.StoreAsync(commands);
        var consent = IdIn(await commands.DoAsync("consents", "add", "--patient", patient, "--permit"));
        await commands.DoAsync("consents", "list", "--patient", patient);
        await commands.DoAsync("consents", "end", "--patient", patient, "--consent", consent);

        var entries = await StoredPerson.LogAsync(commands);

        var dossier = (await StoredPerson.ReadAsync(commands)).Number;
        entries.Select(entry => $"{entry.Action} {entry.Interaction} {string.Join(',', entry.Resources)}").ShouldBe(
            [$"C create Consent/{consent}/1", $"R search-type Consent/{consent}/1", $"U update Consent/{consent}/2"]);
        entries.ShouldAllBe(entry => entry.Dossiers.Contains(dossier) && entry.Reasons.Contains("operator") && entry.Status < 300);
    }

    [Theory]
    [InlineData(2, "--permit", "--object")]
    [InlineData(2)]
    [InlineData(2, "--permit", "--circle", "friends")]
    [InlineData(2, "--permit", "--circle", "treating-team", "--organisation", "90000777")]
    [InlineData(2, "--permit", "--organisation", "666")]
    [InlineData(2, "--permit", "--from", "yesterday")]
    [InlineData(1, "--permit", "--from", "2026-02-02", "--until", "2026-02-01")]
    public async Task what_cannot_be_meant_is_refused_with_a_sentence_and_stores_nothing(int exitCode, params string[] options)
    {
        var (patient, _) = await StoredPerson.StoreAsync(commands);

        var added = await commands.RunAsync(["consents", "add", "--patient", patient, .. options]);

        added.ExitCode.ShouldBe(exitCode, added.Output);
        added.Output.ShouldNotBeEmpty();
        (await AskAsync()).ShouldBe(Nothing);
    }

    [Fact]
    public async Task who_or_what_is_not_there_is_three_and_who_was_not_named_is_two()
    {
        var (patient, mother) = await StoredPerson.StoreAsync(commands);
        var wrong = commands.FileWith("wrong.txt", "123456789");

        (await commands.RunAsync("consents", "list", "--patient", "nobody")).ExitCode.ShouldBe(3);
        (await commands.RunAsync("consents", "end", "--patient", patient, "--consent", mother)).ExitCode.ShouldBe(3);
        (await commands.RunAsync("consents", "list")).ExitCode.ShouldBe(2);
        (await commands.RunAsync("consents", "list", "--patient", patient, "--bsn-file", wrong)).ExitCode.ShouldBe(2);
        var (exitCode, output) = await commands.RunAsync("consents", "list", "--bsn-file", wrong);
        exitCode.ShouldBe(2);
        output.ShouldNotContain("123456789");
    }

    private async Task<string> AskAsync(string ura = Ura, string type = Post) => await Asking.ElsewhereAsync(await StoredPerson.ReadAsync(commands), ura, type);

    private static string IdIn(string output) => Id().Match(output).Groups["id"].Value;

    [GeneratedRegex("Consent/(?<id>[0-9a-f]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
