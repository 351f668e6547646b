using System.Text.RegularExpressions;
using Vooraf.Access.Dossiers;

namespace Vooraf.Tests.Commands;

/// <summary><c>vooraf relations</c>: what the command writes is what the decision reads.</summary>
[Collection(nameof(StandardInput))]
public sealed partial class RelationCommandTests : IDisposable
{
    private readonly CommandRun commands = new();

    public void Dispose() => commands.Dispose();

    [Fact]
    public async Task a_relation_is_in_force_until_it_is_ended()
    {
        var (patient, _) = await StoredPerson.StoreAsync(commands);
        (await AskAsync()).ShouldBe("refuse: no-relation");

        var added = await commands.DoAsync("relations", "add", "--patient", patient, "--professional", "http://fhir.nl/fhir/NamingSystem/uzi-nr-pers|900012345", "--organisation", "90000100", "--from", "2026-01-05", "--ground", "registered here");

        (await InForceAsync()).ShouldBe([(false, "900012345"), (true, "90000100")]);
        (await AskAsync()).ShouldStartWith("permit: ");
        (await commands.DoAsync("relations", "list", "--patient", patient)).ShouldContain("professional 900012345, in force from 2026-01-04 23:00Z");

        await commands.DoAsync("relations", "end", "--patient", patient, "--relation", IdIn(added));

        (await InForceAsync()).ShouldBeEmpty();
        (await AskAsync()).ShouldBe("refuse: no-relation");
        (await commands.DoAsync("relations", "list", "--patient", patient)).ShouldContain("does not count");
    }

    [Fact]
    public async Task from_and_until_are_kept_and_one_that_has_yet_to_begin_can_be_ended()
    {
        var (patient, _) = await StoredPerson.StoreAsync(commands);

        var added = await commands.DoAsync("relations", "add", "--patient", patient, "--professional", "12", "--from", "2999-01-01", "--until", "2999-12-31");
        (await commands.DoAsync("relations", "list", "--patient", patient)).ShouldContain("not yet from 2998-12-31 23:00Z until 2999-12-31 23:00Z");
        (await InForceAsync()).ShouldBeEmpty();

        await commands.DoAsync("relations", "end", "--patient", patient, "--relation", IdIn(added));
        (await commands.DoAsync("relations", "list", "--patient", patient)).ShouldContain("does not count");
    }

    [Fact]
    public async Task what_is_listed_added_and_ended_is_in_the_log()
    {
        var (patient, _) = await StoredPerson.StoreAsync(commands);
        var relation = IdIn(await commands.DoAsync("relations", "add", "--patient", patient, "--professional", "12"));
        await commands.DoAsync("relations", "list", "--patient", patient);
        await commands.DoAsync("relations", "end", "--patient", patient, "--relation", relation);

        (await StoredPerson.LogAsync(commands)).Select(entry => $"{entry.Action} {entry.Interaction} {string.Join(',', entry.Resources)}").ShouldBe(
            [$"C create CareTeam/{relation}/1", $"R search-type CareTeam/{relation}/1", $"U update CareTeam/{relation}/2"]);
    }

    [Fact]
    public async Task a_relation_with_nobody_is_wrong_usage_and_one_that_is_not_there_cannot_be_ended()
    {
        var (patient, mother) = await StoredPerson.StoreAsync(commands);

        (await commands.RunAsync("relations", "add", "--patient", patient)).ExitCode.ShouldBe(2);
        (await commands.RunAsync("relations", "add", "--patient", patient, "--organisation", "666")).ExitCode.ShouldBe(2);
        (await commands.RunAsync("relations", "end", "--patient", patient, "--relation", mother)).ExitCode.ShouldBe(3);
    }

    private async Task<string> AskAsync() => await Asking.OwnAsync(await StoredPerson.ReadAsync(commands), "900012345");

    private async Task<(bool IsOrganisation, string Identifier)[]> InForceAsync() =>
        [.. DossierAccess.Of(await StoredPerson.ReadAsync(commands)).Relations.Where(relation => relation.HoldsAt(TimeProvider.System.GetUtcNow())).Select(relation => (relation.IsOrganisation, relation.Identifier))];

    private static string IdIn(string output) => Id().Match(output).Groups["id"].Value;

    [GeneratedRegex("CareTeam/(?<id>[0-9a-f]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
