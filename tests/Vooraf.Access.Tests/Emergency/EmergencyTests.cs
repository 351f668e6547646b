using System.Text.Json;
using Vooraf.Access.Callers;
using Vooraf.Access.Decisions;
using Vooraf.Access.Emergency;
using Vooraf.Access.Relations;
using Vooraf.Access.Tests.Making;
using Vooraf.Access.Tokens;
using Vooraf.Records;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;
using Vooraf.Testing;

namespace Vooraf.Access.Tests.Emergency;

public class EmergencyTests
{
    private static readonly Dossier Dossier = MadeDossier.Of([MadeResources.Person(), .. MadeResources.OfEveryKind]);

    [Fact]
    public async Task the_person_and_the_officer_are_told_who_looked_and_nothing_of_the_plan()
    {
        var (entry, sight) = await LookAsync("t1", "r1");

        var messages = EmergencyMessages.Of(entry, sight.Rulings);

        messages.Select(message => (message.Dossier, message.Kind)).ShouldBe([(7, "emergency-access-person"), (7, "emergency-access-officer")]);
        using var person = JsonDocument.Parse(messages[0].Payload);
        using var officer = JsonDocument.Parse(messages[1].Payload);
        person.RootElement.ToString().ShouldBe(
            """{"case":"t1","at":"2026-11-22T12:00:00.0000000Z","holder":"north","patient":"Patient/p1","organisation":"North","ura":"90000100","name":"Made Up","role":"01.015","rule":"emergency"}""");
        officer.RootElement.GetProperty("reason").GetString().ShouldBe("not reacting");
        officer.RootElement.EnumerateObject().Count().ShouldBe(10);
    }

    [Fact]
    public async Task nobody_is_told_of_what_was_no_emergency()
    {
        var sight = new RequestSight(AccessDecision.Standard, MadeRequest.Of(MadeCaller.Own(relation: RelationSource.Asserted)));
        await sight.SeeAsync(Dossier, TestContext.Current.CancellationToken);

        EmergencyMessages.Of(EntryOf(sight, "r1"), sight.Rulings).ShouldBeEmpty();
        new EmergencyTelling().Of(EntryOf(sight, "r1"), sight.Rulings).ShouldBeEmpty();
    }

    [Fact]
    public async Task one_look_is_told_once_and_only_when_that_was_stored()
    {
        var telling = new EmergencyTelling();
        var (first, sight) = await LookAsync("t1", "r1");
        var (second, _) = await LookAsync("t1", "r2");
        var (other, _) = await LookAsync("t2", "r3");

        telling.Of(first, sight.Rulings).Length.ShouldBe(2);
        telling.Stored(first, []);
        var messages = telling.Of(first, sight.Rulings);
        messages.Length.ShouldBe(2);
        telling.Stored(first, messages);

        telling.Of(second, sight.Rulings).ShouldBeEmpty();
        telling.Of(other, sight.Rulings).Length.ShouldBe(2);
    }

    [Fact]
    public async Task the_review_list_has_a_case_for_each_token_with_its_outcome()
    {
        await using var store = new InMemoryRecordStore();
        foreach (var (token, request) in new[] { ("t1", "r1"), ("t1", "r2"), ("", "r3") })
            await StoreAsync(store, (await LookAsync(token, request)).Entry);
        var own = new RequestSight(AccessDecision.Standard, MadeRequest.Of(MadeCaller.Own(relation: RelationSource.Asserted)));
        await own.SeeAsync(Dossier, TestContext.Current.CancellationToken);
        await StoreAsync(store, EntryOf(own, "r4"));
        await StoreAsync(store, (await LookAsync("t9", "r9")).Entry with { Holder = "south" });
        var reviews = new EmergencyReviews(store);

        var cases = await reviews.ListAsync("north", new LogQuery(), TestContext.Current.CancellationToken);

        cases.Select(one => (one.Id, one.Requests, one.Outcome)).ShouldBe([("t1", 2, null), ("r3", 1, null)]);
        (cases[0].Reason, cases[0].Person!.Role, cases[0].Organisation!.Ura, cases[0].Holder).ShouldBe(("not reacting", "01.015", "90000100", "north"));
        cases[0].Patients.ShouldBe([new ResourceKey("Patient", "p1")]);
        (cases[0].From, cases[0].Until).ShouldBe((MadeTime.Now, MadeTime.Now));

        await reviews.ReviewAsync(cases[0], EmergencyOutcome.Justified, new LogPerson("", "Officer Made Up", "", ""), MadeTime.Now.AddDays(1), TestContext.Current.CancellationToken);
        var reviewed = await reviews.ListAsync("north", new LogQuery(), TestContext.Current.CancellationToken);

        reviewed.Select(one => (one.Id, one.Requests, one.Outcome)).ShouldBe([("t1", 2, EmergencyOutcome.Justified), ("r3", 1, null)]);
        reviewed[0].ReviewedAt.ShouldBe(MadeTime.Now.AddDays(1));
        var logged = await Last(store);
        (logged.Interaction, logged.Action, logged.Reasons.Single(), logged.Request).ShouldBe(("emergency-review", 'U', "review-justified", "emergency/t1"));
        (logged.Author, logged.Person!.Name, logged.Status, logged.CorrelationId).ShouldBe((new Author("operator", "north"), "Officer Made Up", 200, "t1"));
    }

    [Fact]
    public async Task a_look_after_the_review_opens_the_case_again()
    {
        await using var store = new InMemoryRecordStore();
        var (look, _) = await LookAsync("t1", "r1");
        await StoreAsync(store, look);
        var reviews = new EmergencyReviews(store);
        await ReviewAsync(reviews);

        await StoreAsync(store, look with { CorrelationId = "r2" });
        (await OnlyAsync(reviews)).ShouldBe((null, null, 2));

        await ReviewAsync(reviews);
        (await OnlyAsync(reviews)).ShouldBe((EmergencyOutcome.Justified, MadeTime.Now.AddDays(1), 2));
    }

    [Fact]
    public async Task tokens_of_two_issuers_with_one_id_are_two_cases_and_both_are_told()
    {
        await using var store = new InMemoryRecordStore();
        var telling = new EmergencyTelling();
        var (look, sight) = await LookAsync("t1", "r1");
        foreach (var client in new[] { "node|vendor", "idp|vendor" })
        {
            var entry = look with { Author = new Author(client, "90000201") };
            var messages = telling.Of(entry, sight.Rulings);
            messages.Length.ShouldBe(2, client);
            telling.Stored(entry, messages);
            await StoreAsync(store, entry);
        }

        (await new EmergencyReviews(store).ListAsync("north", new LogQuery(), TestContext.Current.CancellationToken)).Select(one => one.Id).ShouldBe(["node|vendor#t1", "idp|vendor#t1"]);
    }

    [Fact]
    public async Task an_outcome_of_an_unknown_case_or_in_unknown_words_changes_nothing()
    {
        await using var store = new InMemoryRecordStore();
        var (look, _) = await LookAsync("t1", "r1");
        await StoreAsync(store, look);
        foreach (var (request, reason) in new[] { ("emergency/t2", "review-breach"), ("emergency/t1", "review-nonsense"), ("emergency/t1", "x"), ("other/t1", "review-breach") })
            await StoreAsync(store, look with { Interaction = EmergencyReviews.Interaction, Checks = LogChecks.None, Request = request, Reasons = [reason] });
        await StoreAsync(store, look with { Interaction = EmergencyReviews.Interaction, Request = "emergency/t1", Reasons = [] });

        var only = (await new EmergencyReviews(store).ListAsync("north", new LogQuery(), TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        (only.Outcome, only.ReviewedAt, only.Requests).ShouldBe((null, null, 1));
    }

    [Fact]
    public async Task a_case_lasts_from_its_first_to_its_last_request()
    {
        await using var store = new InMemoryRecordStore();
        var (look, _) = await LookAsync("t1", "r1");
        foreach (var minutes in new[] { 0, 20, 10 })
            await StoreAsync(store, look with { At = MadeTime.Now.AddMinutes(minutes) });

        var only = (await new EmergencyReviews(store).ListAsync("north", new LogQuery(), TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        (only.From, only.Until, only.Patients.Length).ShouldBe((MadeTime.Now, MadeTime.Now.AddMinutes(20), 1));
    }

    [Fact]
    public async Task cases_stand_in_the_order_in_which_they_began()
    {
        await using var store = new InMemoryRecordStore();
        foreach (var (token, minutes) in new[] { ("late", 30), ("early", 10), ("middle", 20) })
            await StoreAsync(store, (await LookAsync(token, "r")).Entry with { At = MadeTime.Now.AddMinutes(minutes) });

        (await new EmergencyReviews(store).ListAsync("north", new LogQuery(), TestContext.Current.CancellationToken)).Select(one => one.Id).ShouldBe(["early", "middle", "late"]);
    }

    [Fact]
    public async Task what_was_told_is_remembered_within_a_bound()
    {
        var telling = new EmergencyTelling();
        var (entry, sight) = await LookAsync("t0", "r");
        var messages = EmergencyMessages.Of(entry, sight.Rulings);
        for (var number = 0; number < 10_000; number++)
            telling.Stored(entry with { Token = $"t{number}" }, messages);
        telling.Of(entry, sight.Rulings).ShouldBeEmpty();

        telling.Stored(entry with { Token = "one more" }, messages);

        telling.Of(entry, sight.Rulings).Length.ShouldBe(2);
        telling.Of(entry with { Token = "one more" }, sight.Rulings).ShouldBeEmpty();
    }

    private static async Task ReviewAsync(EmergencyReviews reviews)
    {
        var only = (await reviews.ListAsync("north", new LogQuery(), TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        await reviews.ReviewAsync(only, EmergencyOutcome.Justified, new LogPerson("", "Officer Made Up", "", ""), MadeTime.Now.AddDays(1), TestContext.Current.CancellationToken);
    }

    private static async Task<(EmergencyOutcome?, DateTimeOffset?, int)> OnlyAsync(EmergencyReviews reviews)
    {
        var only = (await reviews.ListAsync("north", new LogQuery(), TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        return (only.Outcome, only.ReviewedAt, only.Requests);
    }

    private static async Task<LogEntry> Last(InMemoryRecordStore store)
    {
        LogEntry? last = null;
        await foreach (var entry in store.ReadLogAsync(TestContext.Current.CancellationToken))
            last = entry;
        return last!;
    }

    private static async Task StoreAsync(InMemoryRecordStore store, LogEntry entry) =>
        (await store.LogAsync(entry with { Reliances = [] }, TestContext.Current.CancellationToken)).ShouldBe(CommitOutcome.Committed);

    private static async Task<(LogEntry Entry, RequestSight Sight)> LookAsync(string token, string request)
    {
        var made = MadeCaller.Own(purpose: (PurposeOfUse.Emergency, "not reacting", TimeSpan.FromMinutes(5)));
        var caller = new Caller
        {
            Client = made.Client,
            IsOwn = true,
            Requester = made.Requester,
            Person = made.Person,
            Purpose = made.Purpose,
            EmergencyReason = made.EmergencyReason,
            Scopes = made.Scopes,
            TokenId = token,
            Issued = made.Issued,
            Expires = made.Expires,
        };
        var sight = new RequestSight(AccessDecision.Standard, MadeRequest.Of(caller));
        (await sight.SeeAsync(Dossier, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        return (EntryOf(sight, request), sight);
    }

    private static LogEntry EntryOf(RequestSight sight, string request) => new LogEntry
    {
        At = MadeTime.Now,
        CorrelationId = request,
        Holder = "north",
        Author = sight.Request.Caller!.Author,
        Action = 'R',
        Interaction = "read",
        Request = "/Patient/p1",
        Status = 200,
    }.By(sight.Request.Caller).With(sight);
}
