using Vooraf.Access.Callers;
using Vooraf.Access.Decisions;
using Vooraf.Access.Relations;
using Vooraf.Access.Tests.Making;
using Vooraf.Access.Tokens;
using Vooraf.Records;
using Vooraf.Records.Log;

namespace Vooraf.Access.Tests.Decisions;

/// <summary>What of a decision and of who called stands in the log entry.</summary>
public class RulingsInLogTests
{
    private static readonly LogEntry Empty = new()
    {
        At = MadeTime.Now,
        CorrelationId = "r1",
        Holder = "north",
        Author = new Author("", ""),
        Action = 'R',
        Interaction = "read",
        Request = "/x",
        Status = 200,
    };

    private readonly Dossier shared = MadeDossier.Of([MadeResources.Person(), MadeConsent.Permit("yes").ToString(), .. MadeResources.OfEveryKind]);
    private readonly Dossier refused = MadeDossier.Of([MadeResources.Person().Replace("p1", "p2", StringComparison.Ordinal), .. MadeResources.OfEveryKind], number: 8);

    [Fact]
    public void who_called_is_named_whole()
    {
        var caller = MadeCaller.Elsewhere(purpose: (PurposeOfUse.Emergency, "not reacting", TimeSpan.FromMinutes(5)));

        var entry = Empty.By(caller);

        entry.Author.ShouldBe(new Author("hospital", MadeResources.ElsewhereUra));
        entry.Person.ShouldBe(new LogPerson("staff-1", "Made Up", "01.015", ""));
        entry.Organisation.ShouldBe(new LogOrganisation(MadeResources.ElsewhereUra, "Hospital", "V4"));
        (entry.Purpose, entry.EmergencyReason, entry.Token).ShouldBe(("BTG", "not reacting", ""));
    }

    [Fact]
    public void what_was_not_said_is_empty()
    {
        var full = MadeCaller.Elsewhere();
        var bare = new Caller { Client = full.Client, Scopes = full.Scopes, Expires = full.Expires, TokenId = "t1", Person = new ActingPerson("1", "x", "y", "boss"), Requester = new Organisation(null, null, null) };
        var nobody = new Caller { Client = full.Client, Scopes = full.Scopes, Expires = full.Expires };

        (Empty.By(bare).Organisation, Empty.By(bare).Person!.Responsible, Empty.By(bare).Token).ShouldBe((new LogOrganisation("", "", ""), "boss", "t1"));
        (Empty.By(nobody).Organisation, Empty.By(nobody).Person, Empty.By(nobody).EmergencyReason).ShouldBe((null, null, ""));
    }

    [Fact]
    public async Task what_was_decided_on_the_way_is_named_once_and_what_was_permitted_is_relied_on()
    {
        var sight = new RequestSight(AccessDecision.Standard, MadeRequest.Of(MadeCaller.Elsewhere()));
        await sight.SeeAsync(refused, TestContext.Current.CancellationToken);
        await sight.SeeAsync(shared, TestContext.Current.CancellationToken);
        await sight.SeeAsync(refused, TestContext.Current.CancellationToken);

        var entry = Empty.With(sight).Relying(sight);

        entry.Dossiers.ShouldBe([8, 7]);
        entry.Patients.ShouldBe([new ResourceKey("Patient", "p2"), new ResourceKey("Patient", "p1")]);
        entry.Reasons.ShouldBe(["no-consent", "consent"]);
        entry.Consents.ShouldBe(["Consent/yes/1"]);
        entry.Checks.ShouldBe(LogChecks.Authorisation | LogChecks.Consent);
        entry.Reliances.ShouldBe([new LogReliance(7, 3)]);
    }

    [Fact]
    public async Task of_refusals_alone_nothing_is_relied_on()
    {
        var sight = new RequestSight(AccessDecision.Standard, MadeRequest.Of(MadeCaller.Elsewhere()));
        await sight.SeeAsync(refused, TestContext.Current.CancellationToken);

        var entry = (Empty with { Dossiers = [8], Reasons = ["x"] }).With(sight).Relying(sight);

        (entry.Checks, entry.Dossiers.Length, entry.Reliances.Length).ShouldBe((LogChecks.Authorisation, 1, 0));
        entry.Reasons.ShouldBe(["x", "no-consent"]);
    }

    [Fact]
    public async Task that_an_emergency_opened_one_of_several_dossiers_shows_whichever_came_first()
    {
        var treated = MadeDossier.Of([MadeResources.Person(), MadeRelation.Of("team", "staff-1"), .. MadeResources.OfEveryKind]);
        foreach (var dossiers in new[] { new[] { treated, refused }, [refused, treated] })
        {
            var sight = new RequestSight(AccessDecision.Standard, MadeRequest.Of(MadeCaller.Own(purpose: (PurposeOfUse.Emergency, "not reacting", TimeSpan.FromMinutes(5)))));
            foreach (var dossier in dossiers)
                await sight.SeeAsync(dossier, TestContext.Current.CancellationToken);

            var entry = Empty.With(sight);

            entry.Reasons.ShouldBe(["relation-recorded", "emergency"], ignoreOrder: true);
            entry.Checks.ShouldBe(LogChecks.Authorisation | LogChecks.Emergency | (dossiers[0] == treated ? LogChecks.Relation : LogChecks.None));
        }
    }

    [Fact]
    public async Task two_dossiers_that_an_emergency_opened_are_an_emergency()
    {
        var another = MadeDossier.Of([MadeResources.Person().Replace("p1", "p3", StringComparison.Ordinal), .. MadeResources.OfEveryKind], number: 9);
        var sight = new RequestSight(AccessDecision.Standard, MadeRequest.Of(MadeCaller.Own(purpose: (PurposeOfUse.Emergency, "not reacting", TimeSpan.FromMinutes(5)))));
        await sight.SeeAsync(refused, TestContext.Current.CancellationToken);
        await sight.SeeAsync(another, TestContext.Current.CancellationToken);

        var entry = Empty.With(sight);

        (entry.Checks, entry.Dossiers.Length).ShouldBe((LogChecks.Authorisation | LogChecks.Emergency, 2));
    }

    [Fact]
    public async Task a_person_who_is_new_has_no_dossier_to_name_or_to_rely_on()
    {
        var sight = new RequestSight(AccessDecision.Standard, MadeRequest.Of(MadeCaller.Own(relation: RelationSource.Asserted), AccessInteraction.Create));
        await sight.MayBeginAsync(TestContext.Current.CancellationToken);

        var entry = Empty.With(sight).Relying(sight);

        (entry.Dossiers.Length, entry.Patients.Length, entry.Reliances.Length).ShouldBe((0, 0, 0));
        entry.Reasons.ShouldBe(["new-person"]);
    }

    [Fact]
    public void without_rulings_an_entry_stays_as_it_is()
    {
        var sight = new RequestSight(AccessDecision.Standard, MadeRequest.Of(MadeCaller.Own()));
        var entry = Empty with { Reliances = [new LogReliance(1, 1)] };

        entry.With(sight).ShouldBeSameAs(entry);
        entry.Relying(sight).ShouldBeSameAs(entry);
    }
}
