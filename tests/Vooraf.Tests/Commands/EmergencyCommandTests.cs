using Vooraf.Records;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;

namespace Vooraf.Tests.Commands;

/// <summary><c>vooraf emergencies</c>: the review list, with an outcome for each case.</summary>
[Collection(nameof(StandardInput))]
public sealed class EmergencyCommandTests : IDisposable
{
    private readonly CommandRun commands = new();

    public void Dispose() => commands.Dispose();

    [Fact]
    public async Task a_case_is_listed_until_it_is_reviewed_and_with_its_outcome_after()
    {
        await LookAsync("t1", LogChecks.Authorisation | LogChecks.Emergency);
        await LookAsync("t2", LogChecks.Authorisation | LogChecks.Relation);

        var open = await commands.DoAsync("emergencies", "list", "--open");
        open.ShouldContain("t1  2026-11-22 12:00Z  1 requests  Patient/p1  90000201 staff-1 01.015  \"not reacting\"  to be reviewed");
        open.ShouldNotContain("t2");

        (await commands.DoAsync("emergencies", "review", "--case", "t1", "--outcome", "unjustified", "--by", "officer-1")).ShouldContain("t1 is unjustified");

        (await commands.DoAsync("emergencies", "list", "--open")).ShouldNotContain("t1");
        (await commands.DoAsync("emergencies", "list", "--holder", "demo")).ShouldContain("unjustified");
    }

    [Fact]
    public async Task a_case_that_is_not_there_or_an_outcome_that_is_not_known_is_told()
    {
        (await commands.RunAsync("emergencies", "review", "--case", "t1", "--outcome", "justified", "--by", "officer-1")).Output.ShouldContain("There is no case t1");
        (await commands.RunAsync("emergencies", "review", "--case", "t1", "--outcome", "fine", "--by", "officer-1")).ExitCode.ShouldNotBe(0);
    }

    [Fact]
    public async Task who_reviewed_stands_in_the_log_as_a_person_and_nowhere_in_the_clear()
    {
        await LookAsync("t1", LogChecks.Authorisation | LogChecks.Emergency);

        await commands.DoAsync("emergencies", "review", "--case", "t1", "--outcome", "justified", "--by", "Verzonnen-Functionaris");

        var review = (await StoredPerson.LogAsync(commands)).ShouldHaveSingleItem();
        (review.Interaction, review.Author, review.Person!.Name).ShouldBe(("emergency-review", new Author("operator", StoredPerson.Holder), "Verzonnen-Functionaris"));
        foreach (var file in Directory.GetFiles(commands.Settings[3]))
            (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).AsSpan().IndexOf("Verzonnen-Functionaris"u8).ShouldBe(-1, file);
    }

    [Fact]
    public async Task listing_the_cases_is_itself_an_entry_of_the_log()
    {
        await commands.DoAsync("emergencies", "list");

        var look = (await StoredPerson.LogAsync(commands)).ShouldHaveSingleItem();
        (look.Action, look.Holder, look.Request).ShouldBe(('E', StoredPerson.Holder, "vooraf log AuditEvent"));
    }

    private async Task LookAsync(string token, LogChecks checks)
    {
        await using var rooms = StoredPerson.Open(commands);
        await rooms.Store.LogAsync(
            new LogEntry
            {
                At = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero),
                CorrelationId = "r1",
                Holder = StoredPerson.Holder,
                Author = new Author("hospital", "90000201"),
                Organisation = new LogOrganisation("90000201", "Hospital", "V4"),
                Person = new LogPerson("staff-1", "Made Up", "01.015", ""),
                EmergencyReason = "not reacting",
                Token = token,
                Action = 'R',
                Interaction = "read",
                Request = "/Patient/p1",
                Status = 200,
                Patients = [new ResourceKey("Patient", "p1")],
                Checks = checks,
            },
            TestContext.Current.CancellationToken);
    }
}
