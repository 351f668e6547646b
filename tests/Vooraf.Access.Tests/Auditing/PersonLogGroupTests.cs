using Vooraf.Access.Auditing;
using Vooraf.Records;
using Vooraf.Records.Log;

namespace Vooraf.Access.Tests.Auditing;

/// <summary>What becomes one line, and what stands in it.</summary>
public sealed class PersonLogGroupTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly LogEntry Look = new()
    {
        At = Noon,
        CorrelationId = "1",
        Holder = "home",
        Author = new Author("ehr", "home"),
        Person = new LogPerson("123", "J. Jansen", "", ""),
        Action = 'R',
        Interaction = "read",
        Request = "GET /Goal/1",
        Status = 200,
        Resources = ["Goal/1/1"],
        Reasons = ["consent"],
        Consents = ["Consent/a/1"],
        Checks = LogChecks.Authorisation | LogChecks.Consent,
    };

    [Fact]
    public void a_line_runs_from_the_first_to_the_last_moment_whatever_the_order_and_gathers_types_and_consents()
    {
        var line = LinesOf(
            Look,
            Look with { At = Noon.AddHours(2), Resources = ["Consent/c/1", "odd"], Consents = ["Consent/b/1"] },
            Look with { At = Noon.AddHours(-2) },
            Look with { At = Noon.AddHours(1) }).ShouldHaveSingleItem();

        (line.First, line.Last, line.Times).ShouldBe((Noon.AddHours(-2), Noon.AddHours(2), 4));
        line.Types.ShouldBe(["Consent", "Goal"]);
        line.Consents.ShouldBe(["Consent/a/1", "Consent/b/1"]);
        line.Entries.ShouldBe([1L, 2, 3, 4]);
    }

    [Fact]
    public void a_refusal_showed_nothing_whatever_it_names()
    {
        var line = LinesOf(Look with { Status = 403, Reasons = ["no-consent"] }).ShouldHaveSingleItem();

        line.Types.ShouldBeEmpty();
        line.Outcome.ShouldBe(PersonLogOutcome.Refused);
        line.Dutch.Data.ShouldBe("Er zijn geen gegevens getoond of veranderd.");
    }

    [Fact]
    public void people_with_the_same_name_are_two_and_so_is_nobody()
    {
        LinesOf(Look, Look with { Person = Look.Person! with { Identifier = "456" } }).Length.ShouldBe(2);
        LinesOf(Look with { Person = null }, Look with { Person = null }).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData(399, PersonLogOutcome.Done)]
    [InlineData(400, PersonLogOutcome.Failed)]
    [InlineData(403, PersonLogOutcome.Refused)]
    [InlineData(500, PersonLogOutcome.Failed)]
    public void a_status_says_what_came_of_it(int status, PersonLogOutcome outcome) => LinesOf(Look with { Status = status }).ShouldHaveSingleItem().Outcome.ShouldBe(outcome);

    private static PersonLogLine[] LinesOf(params LogEntry[] entries) =>
        [.. PersonLog.Of(entries.Select((entry, place) => new LoggedEntry(place + 1, entry)), _ => null).Lines];
}
