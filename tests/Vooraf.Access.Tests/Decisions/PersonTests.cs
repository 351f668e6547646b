using Vooraf.Access.Callers;
using Vooraf.Access.Consents;
using Vooraf.Access.Decisions;
using Vooraf.Access.Relations;
using Vooraf.Access.Tests.Making;
using Vooraf.Records;
using Vooraf.Records.Log;

namespace Vooraf.Access.Tests.Decisions;

public class PersonTests
{
    private readonly Dossier shared = MadeDossier.Of([MadeResources.Person(), MadeConsent.Permit("yes").ToString(), .. MadeResources.OfEveryKind]);

    [Fact]
    public async Task a_ruling_says_what_it_relied_on()
    {
        var ruling = await Decide(AccessDecision.Standard, MadeRequest.Of(MadeCaller.Elsewhere()), shared);

        (ruling.Dossier, ruling.Version).ShouldBe((7, 3));
        ruling.Patient.ShouldBe(new ResourceKey("Patient", "p1"));
        ruling.Consents.ShouldBe(["Consent/yes/1"]);
        ruling.Checks.ShouldBe(LogChecks.Authorisation | LogChecks.Consent);
        ruling.IsEmergency.ShouldBeFalse();
        ruling.Sentence.ShouldBe("The person has permitted it.");
    }

    [Theory]
    [InlineData("scope")]
    [InlineData("bound")]
    public async Task nobody_hears_of_a_person_about_whom_may_not_be_asked(string wrong)
    {
        var source = new CountingSource();
        var decision = new AccessDecision(new AccessOptions { Sources = [source] });
        var caller = wrong is "scope" ? MadeCaller.Elsewhere("system/*.rs") : MadeCaller.Elsewhere(patient: "somebody-else");

        (await Decide(decision, MadeRequest.Of(caller), shared)).Refuses.ShouldBeTrue();
        source.Questions.ShouldBeEmpty();

        (await Decide(decision, MadeRequest.Of(MadeCaller.Elsewhere(patient: "p1")), shared)).Permits.ShouldBeTrue();
        var question = source.Questions.ShouldHaveSingleItem();
        (question.Requester.Ura, question.Holder.Id, question.At, question.Dossier, question.Person.Identifier).ShouldBe(
            ("90000201", "north", MadeTime.Now, shared, MadeResources.Staff));
    }

    [Fact]
    public async Task within_the_holder_no_source_of_consents_is_asked()
    {
        var source = new CountingSource();
        var decision = new AccessDecision(new AccessOptions { Sources = [source] });

        (await Decide(decision, MadeRequest.Of(MadeCaller.Own(relation: RelationSource.Asserted)), shared)).Permits.ShouldBeTrue();
        source.Questions.ShouldBeEmpty();
    }

    [Fact]
    public async Task without_any_source_of_consents_nobody_from_elsewhere_sees_anything()
    {
        var decision = new AccessDecision(new AccessOptions { Sources = [] });

        (await Decide(decision, MadeRequest.Of(MadeCaller.Elsewhere()), shared)).Reasons.ShouldBe(["consent-unanswered"]);
    }

    [Fact]
    public async Task a_tray_is_for_its_own_client_for_treatment()
    {
        (await On(MadeRequest.Of(MadeCaller.Own()), AccessSubject.Tray("gp"))).Part.ShouldBe(SeenPart.OwnTray);
        (await On(MadeRequest.Of(MadeCaller.Own()), AccessSubject.Tray("other"))).Reasons.ShouldBe(["no-permit"]);
        (await On(MadeRequest.Of(MadeCaller.Elsewhere()), AccessSubject.Tray("hospital"))).Refuses.ShouldBeTrue();
        (await On(MadeRequest.Of(Emergency()), AccessSubject.Tray("gp"))).Refuses.ShouldBeTrue();
        (await On(MadeRequest.Of(MadeCaller.Own(patient: "p1")), AccessSubject.Tray("gp"))).Reasons.ShouldBe(["other-person"]);
    }

    [Fact]
    public async Task an_emergency_is_flagged_and_an_asserted_relation_needs_none()
    {
        (await Decide(AccessDecision.Standard, MadeRequest.Of(Emergency()), shared)).IsEmergency.ShouldBeTrue();

        var asserted = MadeCaller.Own(relation: RelationSource.Asserted, purpose: (PurposeOfUse.Emergency, "not reacting", TimeSpan.FromMinutes(5)));
        (await Decide(AccessDecision.Standard, MadeRequest.Of(asserted), shared)).IsEmergency.ShouldBeFalse();
    }

    [Theory]
    [InlineData(AccessInteraction.Page, true)]
    [InlineData(AccessInteraction.PlanForm, true)]
    [InlineData(AccessInteraction.ConditionalUpdate, false)]
    [InlineData(AccessInteraction.Bundle, false)]
    public async Task an_emergency_shows_what_is_in_force_now(AccessInteraction interaction, bool permitted)
    {
        (await Decide(AccessDecision.Standard, MadeRequest.Of(Emergency(), interaction), shared)).Permits.ShouldBe(permitted);
    }

    [Fact]
    public async Task an_objection_about_the_data_of_the_holder_ends_permissions_and_its_own_emergencies()
    {
        var decision = new AccessDecision(new AccessOptions { Holders = [new HolderAccess { Id = "north", Ura = MadeResources.PersonUra }] });
        var objection = MadeConsent.Deny("no").Actor(ConsentCodes.Ura, MadeResources.PersonUra, "CST");
        var dossier = MadeDossier.Of([MadeResources.Person(), MadeConsent.Permit("yes").To(MadeResources.ElsewhereUra).ToString(), objection.ToString()]);

        (await Decide(decision, MadeRequest.Of(MadeCaller.Elsewhere()), dossier)).Reasons.ShouldBe(["objection"]);
        (await Decide(decision, MadeRequest.Of(Emergency()), dossier)).Reasons.ShouldBe(["objection"]);
    }

    [Fact]
    public async Task a_holder_that_has_no_number_has_no_relations_as_organisation()
    {
        var dossier = MadeDossier.Of([MadeResources.Person(), MadeRelation.OfOrganisation("r", "")]);

        (await Decide(AccessDecision.Standard, MadeRequest.Of(MadeCaller.Own()), dossier)).Reasons.ShouldBe(["no-relation"]);
    }

    [Fact]
    public async Task a_permission_from_the_registry_is_named_too()
    {
        var decision = new AccessDecision(new AccessOptions { Sources = [new LocalConsents(), new FixedSource(ConsentVerdict.Permission)] });

        (await Decide(decision, MadeRequest.Of(MadeCaller.Elsewhere()), shared)).Consents.ShouldBe(["Consent/yes/1", "there"]);
    }

    [Fact]
    public async Task a_limited_token_sees_its_use_case_also_in_the_words_of_the_registry_of_the_pilot()
    {
        var ruling = await Decide(AccessDecision.Standard, MadeRequest.Of(MadeCaller.Own("pzp_gf", RelationSource.Asserted)), shared);

        (ruling.Part, ruling.Reasons.Single()).ShouldBe((SeenPart.UseCase, "relation-asserted"));
    }

    private static Tokens.Caller Emergency() => MadeCaller.Own(purpose: (PurposeOfUse.Emergency, "not reacting", TimeSpan.FromMinutes(5)));

    private static ValueTask<AccessRuling> Decide(AccessDecision decision, AccessRequest request, Dossier dossier) =>
        decision.OnAsync(request, AccessSubject.Of(dossier), TestContext.Current.CancellationToken);

    private static ValueTask<AccessRuling> On(AccessRequest request, AccessSubject subject) => AccessDecision.Standard.OnAsync(request, subject, TestContext.Current.CancellationToken);

    private sealed class CountingSource : IConsentSource
    {
        public List<ConsentQuestion> Questions { get; } = [];

        public ValueTask<ConsentAnswer> AskAsync(ConsentQuestion question, CancellationToken cancellation)
        {
            Questions.Add(question);
            return ValueTask.FromResult(new ConsentAnswer(ConsentVerdict.Permission, []));
        }
    }
}
