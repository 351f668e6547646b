using Vooraf.Access.Auditing;
using Vooraf.Records.Log;

namespace Vooraf.Access.Tests.Auditing;

/// <summary>The person reads the same story as the log tells: nothing more, nothing less, each thing once.</summary>
public sealed class PersonLogTests
{
    private const int Histories = 500;

    [Fact]
    public void five_hundred_random_histories_tell_the_same_story()
    {
        for (var seed = 0; seed < Histories; seed++)
        {
            var log = RandomLog.Make(seed);

            var view = PersonLog.Of(log, Name);

            PersonStory.Of(view).ShouldBe(PersonStory.Of(log), $"seed {seed}");
            view.Lines.SelectMany(line => line.Entries).Order().ShouldBe(log.Select(logged => logged.Number));
            view.Lines.Select(line => line.Last).ShouldBe(view.Lines.Select(line => line.Last).OrderDescending());
            foreach (var line in view.Lines)
                CheckWords(line);
        }
    }

    [Fact]
    public void what_is_alike_on_one_day_is_one_line_and_an_emergency_never_is()
    {
        var one = new LoggedEntry(1, RandomLog.Make(1)[0].Entry with
        {
            At = new DateTimeOffset(2026, 3, 28, 10, 0, 0, TimeSpan.Zero),
            Person = new LogPerson("1", "J. Jansen", "huisarts", ""),
            Organisation = new LogOrganisation("90000101", "Praktijk Oost", "Z3"),
            Interaction = "read",
            Action = 'R',
            Request = "GET /Consent/1",
            Status = 200,
            Purpose = "TREAT",
            EmergencyReason = "",
            Reasons = ["relation-recorded"],
            Resources = ["Consent/1/1"],
            Checks = LogChecks.Authorisation | LogChecks.Relation,
        });
        var later = one with { Number = 2, Entry = one.Entry with { At = one.Entry.At.AddHours(3), Resources = ["Goal/1/1"] } };
        var tomorrow = one with { Number = 3, Entry = one.Entry with { At = one.Entry.At.AddHours(13) } };
        var emergency = one with { Number = 4, Entry = one.Entry with { Purpose = "BTG", EmergencyReason = "bewusteloos", Checks = LogChecks.Authorisation | LogChecks.Emergency } };

        var view = PersonLog.Of([one, later, tomorrow, emergency, emergency with { Number = 5 }], Name);

        view.Lines.Select(line => line.Times).Order().ShouldBe([1, 1, 1, 2]);
        var merged = view.Lines.Single(line => line.Times == 2);
        merged.Dutch.What.ShouldBe("J. Jansen (huisarts) van Praktijk Oost bekeek uw gegevens. Dit gebeurde 2 keer op deze dag.");
        merged.Dutch.Data.ShouldBe("Het ging om: uw afspraken over behandelingen, wilsverklaringen en toestemmingen en het doel van uw behandeling.");
        merged.Dutch.Why.ShouldBe("Dit mocht, want deze zorgverlener behandelt u.");
        merged.English.Why.ShouldBe("This was allowed, because this care provider treats you.");
        view.Lines.Count(line => line.IsEmergency && line.Dutch.Why.Contains("bewusteloos", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void every_reason_code_of_the_rules_has_a_sentence()
    {
        foreach (var reason in ReasonCodes.OfTheRules())
        {
            var entry = RandomLog.Make(1)[0].Entry with { Reasons = [reason], Status = 403, Purpose = "TREAT", Checks = LogChecks.None };
            var plain = entry with { Reasons = ["no-such-rule"] };

            var why = PersonLog.Of([new LoggedEntry(1, entry)], Name).Lines[0].Dutch.Why;
            string.Equals(why, PersonLog.Of([new LoggedEntry(1, plain)], Name).Lines[0].Dutch.Why, StringComparison.Ordinal).ShouldBeFalse(reason);
        }
    }

    [Theory]
    [InlineData("GET /AuditEvent?patient=anna", PersonLogAct.LookedAtLog)]
    [InlineData("GET /AuditEvent/7", PersonLogAct.LookedAtLog)]
    [InlineData("POST AuditEvent/_search", PersonLogAct.LookedAtLog)]
    [InlineData("GET /Patient/anna/$access-log?from=2026-01-01", PersonLogAct.LookedAtLog)]
    [InlineData("GET /Goal?patient=anna&_pretty=/AuditEvent", PersonLogAct.Looked)]
    [InlineData("GET /Goal?patient=anna&_pretty=/$access-log", PersonLogAct.Looked)]
    [InlineData("GET /Goal?patient=anna& AuditEvent", PersonLogAct.Looked)]
    [InlineData("GET /Goal/AuditEvent", PersonLogAct.Looked)]
    [InlineData("", PersonLogAct.Looked)]
    public void the_path_alone_says_whether_somebody_looked_at_the_log(string request, PersonLogAct act)
    {
        var entry = RandomLog.Make(1)[0].Entry with { Interaction = "search-type", Action = 'E', Request = request };

        PersonLog.Of([new LoggedEntry(1, entry)], Name).Lines.ShouldHaveSingleItem().Act.ShouldBe(act);
    }

    [Fact]
    public void what_the_operator_did_by_a_command_is_told_as_such()
    {
        var entry = RandomLog.Make(1)[0].Entry with { Reasons = ["operator"], Status = 200, Purpose = "", Checks = LogChecks.None, EmergencyReason = "" };

        var line = PersonLog.Of([new LoggedEntry(1, entry)], Name).Lines.ShouldHaveSingleItem();

        line.Dutch.Why.ShouldBe("Dit deed de beheerder van het systeem, op verzoek van de organisatie.");
        line.English.Why.ShouldBe("The manager of the system did this, on behalf of the organisation.");
    }

    private static void CheckWords(PersonLogLine line)
    {
        foreach (var text in (PersonLogText[])[line.Dutch, line.English])
        {
            text.What.ShouldStartWith(line.Who);
            text.Why.ShouldNotBeEmpty();
            text.Data.ShouldNotBeEmpty();
            string.Concat(text.What, text.Data, text.Why).Contains('{', StringComparison.Ordinal).ShouldBeFalse();
        }

        if (line.Outcome == PersonLogOutcome.Refused)
            line.Dutch.What.ShouldContain("Dat mocht niet.");
        if (line.IsEmergency)
            line.Dutch.Why.ShouldStartWith("Het werd als noodgeval gedaan.");
        (line.Types.Length == 0).ShouldBe(line.Dutch.Data is "Er zijn geen gegevens getoond of veranderd.");
    }

    private static string? Name(string id) => id is "home" ? "Praktijk Thuis" : null;
}
