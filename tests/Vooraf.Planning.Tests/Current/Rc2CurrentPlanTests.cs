using System.Text;
using Vooraf.Planning.Current;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.Plans;
using Vooraf.Testing;

namespace Vooraf.Planning.Tests.Current;

/// <summary>The official fixtures of 1.0.0-rc2: two conversations of one person, with directives of both still active.</summary>
public sealed class Rc2CurrentPlanTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Resuscitation_was_permitted_in_2024_and_is_refused_since_2026()
    {
        var resuscitation = PlanOf(Fixtures()).On(PlanCodes.Resuscitation)!;

        Says(resuscitation.Counting!).ShouldBe("2026-01-16 Deny");
        resuscitation.NotEnded.Select(Says).ShouldBe(["2024-12-22 Permit"]);
        resuscitation.IsConflict.ShouldBeFalse();
    }

    [Fact]
    public void Every_topic_is_read_as_a_reader_of_the_fixtures_would()
    {
        var plan = PlanOf(Fixtures());

        plan.HasConflict.ShouldBeFalse();
        plan.Agreements[0].Topic.Key.ShouldEndWith("|89666000");
        Counting(plan, PlanCodes.Ventilation).ShouldBe("2026-01-16 Deny, not ended: 2024-12-22 Unknown");
        Counting(plan, PlanCodes.IntensiveCare).ShouldBe("2026-01-16 Deny, not ended: 2024-12-22 Unknown");
        Counting(plan, PlanCodes.HospitalAdmission).ShouldBe("2026-01-16 Other, not ended: 2024-12-22 Unknown");
        Counting(plan, PlanCodes.Antibiotics).ShouldBe("2024-12-22 Permit, not ended: ");
        Counting(plan, PlanCodes.BloodProduct).ShouldBe("2024-12-22 Permit, not ended: ");
        Counting(plan, PlanCodes.IcdDeactivation).ShouldBe("2024-12-22 NoDecisionYet, not ended: ");
        ((TreatmentDirective)plan.On(PlanCodes.HospitalAdmission)!.Counting!.Item).Specification.ShouldNotBeNullOrWhiteSpace();
        plan.Agreements.Count(agreement => agreement.Topic.Kind == TopicKind.Treatment).ShouldBe(8);
        var goal = plan.On(new AgreementTopic(TopicKind.Goal))!;
        goal.Counting!.Outcome.Key.ShouldEndWith("|713148004");
        goal.NotEnded.ShouldHaveSingleItem().Outcome.Key.ShouldEndWith("|1351964001");
    }

    [Fact]
    public void An_old_undated_directive_that_is_imported_today_makes_a_conflict_and_never_counts_by_itself()
    {
        var old = Fixtures().First(resource => resource.Key.EndsWith("/D1-ACP-TreatmentDirective-Cardiopulmonary-Resuscitation", StringComparison.Ordinal));
        var undated = Encoding.UTF8.GetString(old.Json.Span).Replace("\"dateTime\"", "\"_unused\"", StringComparison.Ordinal);
        var imported = new PlanResource("Consent/imported", Encoding.UTF8.GetBytes(undated));

        var resuscitation = PlanOf([.. Fixtures(), imported]).On(PlanCodes.Resuscitation)!;

        resuscitation.Counting.ShouldBeNull();
        resuscitation.Disagreement.ShouldBe(Disagreement.DifferentAnswers);
        resuscitation.Standing.Select(Says).ShouldBe(["2026-01-16 Deny", " Permit"]);
    }

    private static string Counting(CurrentPlan plan, PlanConcept treatment)
    {
        var agreement = plan.On(treatment)!;
        return $"{Says(agreement.Counting!)}, not ended: {string.Join(' ', agreement.NotEnded.Select(Says))}";
    }

    private static string Says(RecordedAgreement agreement) => $"{agreement.Date?.Text} {((TreatmentDirective)agreement.Item).Decision}";

    private static CurrentPlan PlanOf(IReadOnlyList<PlanResource> resources) => CurrentPlan.Of([new HolderPlan("practice", ResourceMapping.Read(resources).Plan)], Today);

    private static PlanResource[] Fixtures() =>
    [
        .. Directory.GetFiles(SharedFiles.PathOf("conformance/pzp-r4/testdata/1.0.0-rc2"), "*.json")
            .Where(file => !Path.GetFileName(file).StartsWith("QuestionnaireResponse", StringComparison.Ordinal) && !file.Contains("Karim", StringComparison.Ordinal))
            .Select(file => new PlanResource(KeyOf(file), File.ReadAllBytes(file))),
    ];

    private static string KeyOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        return name[..dash] + "/" + name[(dash + 1)..];
    }
}
