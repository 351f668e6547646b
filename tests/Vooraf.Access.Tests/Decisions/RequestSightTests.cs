using Vooraf.Access.Decisions;
using Vooraf.Access.Relations;
using Vooraf.Access.Tests.Making;
using Vooraf.Access.Tokens;
using Vooraf.Records;

namespace Vooraf.Access.Tests.Decisions;

/// <summary>Minimising: what one request sees of a dossier.</summary>
public class RequestSightTests
{
    private readonly Dossier full = MadeDossier.Of(
    [
        MadeResources.Person(), MadeResources.Mother, MadeConsent.Permit("yes").ToString(), .. MadeResources.OfEveryKind,
        """{"resourceType":"Procedure","id":"talk","status":"completed","code":{"coding":[{"system":"http://snomed.info/sct","code":"713603004"}]},"subject":{"reference":"Patient/p1"},"encounter":{"reference":"Encounter/talk"}}""",
        """{"resourceType":"Encounter","id":"talk","status":"finished","class":{"code":"AMB"},"subject":{"reference":"Patient/p1"}}""",
        """{"resourceType":"Encounter","id":"planned","status":"finished","class":{"code":"AMB"},"subject":{"reference":"Patient/p1"},"reasonReference":[{"reference":"Procedure/talk"}]}""",
        """{"resourceType":"Encounter","id":"lost","status":"finished","class":{"code":"AMB"},"subject":{"reference":"Patient/p1"},"reasonReference":[{"reference":"Procedure/gone"}]}""",
        """{"resourceType":"Encounter","id":"broken-leg","status":"finished","class":{"code":"AMB"},"subject":{"reference":"Patient/p1"}}""",
        """{"resourceType":"DeviceUseStatement","id":"icd-use","status":"active","subject":{"reference":"Patient/p1"},"device":{"reference":"Device/icd"}}""",
        """{"resourceType":"Device","id":"icd","type":{"coding":[{"system":"http://snomed.info/sct","code":"72506001"}]},"patient":{"reference":"Patient/p1"}}""",
        """{"resourceType":"Device","id":"hearing-aid","type":{"coding":[{"system":"http://snomed.info/sct","code":"6012004"}]},"patient":{"reference":"Patient/p1"}}""",
        """{"resourceType":"Goal","id":"goal","lifecycleStatus":"active","category":[{"coding":[{"system":"http://snomed.info/sct","code":"713603004"}]}],"description":{"text":"x"},"subject":{"reference":"Patient/p1"}}""",
        """{"resourceType":"Consent","id":"both","status":"active","scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"treatment"},{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"patient-privacy"}]},"category":[{"coding":[{"system":"http://snomed.info/sct","code":"129125009"}]}],"patient":{"reference":"Patient/p1"},"provision":{"type":"permit"}}""",
    ]);

    [Fact]
    public async Task from_elsewhere_the_plan_is_seen_with_what_it_refers_to_and_nothing_else()
    {
        (await SeenBy(MadeCaller.Elsewhere())).ShouldBe(
        [
            "Consent/directive", "Device/icd", "DeviceUseStatement/icd-use", "Encounter/planned", "Encounter/talk", "Goal/goal", "Observation/observation",
            "Patient/p1", "Procedure/talk", "QuestionnaireResponse/form", "RelatedPerson/mother",
        ]);
    }

    [Fact]
    public async Task in_an_emergency_the_limits_are_seen_with_who_and_when()
    {
        var nurse = MadeCaller.Own(purpose: (Callers.PurposeOfUse.Emergency, "not reacting", TimeSpan.FromMinutes(5)));

        (await SeenBy(nurse)).ShouldBe(
        [
            "Consent/directive", "Device/icd", "DeviceUseStatement/icd-use", "Encounter/talk", "Goal/goal", "Patient/p1", "Procedure/talk", "RelatedPerson/mother",
        ]);
    }

    [Fact]
    public async Task a_constraint_of_a_scope_must_be_answered_by_what_is_seen()
    {
        (await SeenBy(Asserted("system/Observation.rs?code=http://snomed.info/sct|395091006"), "Observation")).ShouldBe(["Observation/observation"]);
        (await SeenBy(Asserted("system/Observation.rs?code=85354-9 system/Patient.r"), "Observation", AccessInteraction.Search)).ShouldBe(["Observation/other-observation", "Patient/p1"]);
        (await SeenBy(Asserted("system/Observation.rs?status=amended"), "Observation")).ShouldBeEmpty();
    }

    [Fact]
    public async Task who_may_read_one_type_sees_that_type_and_who_may_write_it_sees_what_it_writes_onto()
    {
        (await SeenBy(Asserted("system/Goal.r system/Device.u"), "Goal")).ShouldBe(["Goal/goal"]);
        (await See(Asserted("system/Goal.cu"), "Goal", AccessInteraction.Update)).ShouldBeSameAs(full);
        (await See(Asserted("system/Goal.cu"), "Goal", AccessInteraction.Bundle)).ShouldBeSameAs(full);
    }

    [Fact]
    public async Task who_sees_everything_gets_the_dossier_itself_and_a_smaller_one_is_made_once()
    {
        (await See(Asserted("system/*.rs"))).ShouldBeSameAs(full);
        (await See(Asserted("system/*.r system/Goal.cruds"))).ShouldBeSameAs(full);

        var small = await See(MadeCaller.Elsewhere());
        (small!.Holder, small.Number, small.Version).ShouldBe((full.Holder, full.Number, full.Version));
        (await See(MadeCaller.Elsewhere())).ShouldBeSameAs(small);
    }

    [Fact]
    public async Task nobody_sees_a_dossier_that_they_may_not_see_or_that_is_of_another_holder()
    {
        (await See(MadeCaller.Own())).ShouldBeNull();
        var south = new Dossier("south", 9, 1, full.Resources);
        var sight = new RequestSight(AccessDecision.Standard, MadeRequest.Of(Asserted("system/*.rs")));
        (await sight.SeeAsync(south, TestContext.Current.CancellationToken)).ShouldBeNull();
        sight.Rulings.ShouldBeEmpty();
        sight.Ruling.ShouldBeNull();
    }

    [Fact]
    public async Task a_sight_remembers_each_ruling_once_and_tells_the_refusal()
    {
        var other = MadeDossier.Of([MadeResources.Person()], number: 8);
        var sight = new RequestSight(AccessDecision.Standard, MadeRequest.Of(MadeCaller.Elsewhere()));

        await sight.SeeAsync(full, TestContext.Current.CancellationToken);
        await sight.SeeAsync(full, TestContext.Current.CancellationToken);
        sight.Ruling!.Dossier.ShouldBe(7);
        (await sight.SeeAsync(other, TestContext.Current.CancellationToken)).ShouldBeNull();

        sight.Rulings.Select(ruling => (ruling.Dossier, ruling.Permits)).ShouldBe([(7, true), (8, false)]);
        sight.Ruling!.Dossier.ShouldBe(8);
    }

    [Theory]
    [InlineData("Patient")]
    [InlineData("RelatedPerson")]
    [InlineData("Encounter")]
    [InlineData("Device")]
    public async Task from_elsewhere_what_is_no_plan_is_not_seen(string type)
    {
        var bare = $$$"""{"resourceType":"{{{type}}}","id":"bare","type":{"coding":[{"system":"http://snomed.info/sct","code":"72506001"}]}}""";
        var dossier = MadeDossier.Of([MadeResources.Person().Replace("p1", "p2", StringComparison.Ordinal), bare, MadeConsent.Permit("yes").By("Patient/p2").ToString()]);
        var sight = new RequestSight(AccessDecision.Standard, MadeRequest.Of(MadeCaller.Elsewhere()));

        (await sight.SeeAsync(dossier, TestContext.Current.CancellationToken)).ShouldBeNull();
        sight.Rulings.ShouldHaveSingleItem().Reasons.Single().ShouldBeOneOf("no-plan", "no-consent");
    }

    [Fact]
    public async Task only_who_sees_everything_opens_a_dossier_for_writing()
    {
        (await Opens(Asserted("system/*.cruds"))).ShouldBeTrue();
        (await Opens(Asserted("pzp"))).ShouldBeFalse();
        (await Opens(MadeCaller.Own())).ShouldBeFalse();
        var sight = new RequestSight(AccessDecision.Standard, MadeRequest.Of(MadeCaller.Own(), AccessInteraction.Create));
        (await sight.MayBeginAsync(TestContext.Current.CancellationToken)).ShouldBeTrue();
        sight.Rulings.ShouldHaveSingleItem().Reasons.ShouldBe(["new-person"]);
    }

    [Fact]
    public void what_lies_outside_is_seen_as_far_as_the_scopes_go()
    {
        SeesOutside(Asserted("system/*.rs"), "Practitioner").ShouldBeTrue();
        SeesOutside(Asserted("system/Patient.rs"), "Practitioner").ShouldBeFalse();
        SeesOutside(Asserted("system/Patient.rs system/Practitioner.r"), "Practitioner").ShouldBeTrue();
        SeesOutside(MadeCaller.Elsewhere(), "Practitioner").ShouldBeTrue();
        SeesOutside(MadeCaller.Elsewhere(), "PractitionerRole").ShouldBeTrue();
        SeesOutside(MadeCaller.Elsewhere(), "Organization").ShouldBeFalse();
        SeesOutside(MadeCaller.Elsewhere(ura: null), "Practitioner").ShouldBeFalse();
    }

    private static bool SeesOutside(Caller caller, string type) => new RequestSight(AccessDecision.Standard, MadeRequest.Of(caller))
        .SeesOutside(MadeDossier.VersionOf($$"""{"resourceType":"{{type}}","id":"x"}""", Home.OfDirectory(MadeDossier.Holder)));

    private static Caller Asserted(string scope) => MadeCaller.Own(scope, RelationSource.Asserted);

    private ValueTask<bool> Opens(Caller caller) => new RequestSight(AccessDecision.Standard, MadeRequest.Of(caller)).OpensAsync(full, TestContext.Current.CancellationToken);

    private ValueTask<Dossier?> See(Caller caller, string type = "Patient", AccessInteraction interaction = AccessInteraction.Read) =>
        new RequestSight(AccessDecision.Standard, MadeRequest.Of(caller, interaction, type)).SeeAsync(full, TestContext.Current.CancellationToken);

    private async Task<IEnumerable<string>> SeenBy(Caller caller, string type = "Patient", AccessInteraction interaction = AccessInteraction.Read) =>
        ((await See(caller, type, interaction))?.Resources ?? []).Select(version => version.Key.ToString()).Order(StringComparer.Ordinal);
}
