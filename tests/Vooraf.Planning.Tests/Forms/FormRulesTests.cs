using System.Text;
using Vooraf.Planning.Forms;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.Plans;
using Vooraf.Planning.Tests.Mapping;
using Vooraf.Planning.Tests.Plans;

namespace Vooraf.Planning.Tests.Forms;

public class FormRulesTests
{
    private const string Decision = """{ "linkId": "1386", "answer": [ { "valueCoding": { "system": "urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.25.1", "code": "0" } } ] }""";
    private const string Unknown = """ "modifierExtension": [ { "url": "https://example.org/changes-everything", "valueBoolean": true } ] """;

    private static readonly FormMapping Mapping = new(PlanSources.Standard);

    [Fact]
    public void an_answer_to_a_question_that_is_not_open_is_listed_and_not_used()
    {
        var reading = Read("""{ "linkId": "26", "item": [ { "linkId": "29", "item": [ { "linkId": "53", "item": [ { "linkId": "987", "answer": [ { "valueString": "Fabel" } ] } ] } ] } ] }""");

        reading.Plan.Contacts.ShouldBeEmpty();
        reading.NotCarried.Single().ShouldBe(new NotCarried("987", "QuestionnaireResponse/1", "Fabel", "The question is open only with another answer to 984."));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("""{ "linkId": "83", "item": [ { "linkId": "1411", "item": [ {0} ] } ] }""")]
    [InlineData("""{ "linkId": "1409", "item": [ {0} ] }""")]
    [InlineData("""{ "linkId": "83", "item": [ { "linkId": "not-on-the-form", "item": [ {0} ] } ] }""")]
    public void a_decision_in_another_place_is_listed_and_neither_yes_nor_no(string item)
    {
        var reading = Read(item.Replace("{0}", Decision, StringComparison.Ordinal));

        var directive = reading.Plan.Directives.Single();
        directive.Treatment.ShouldBe(PlanCodes.Resuscitation);
        directive.Decision.ShouldBe(TreatmentDecision.CannotBeInterpreted);
        reading.NotCarried.ShouldHaveSingleItem();
    }

    [Fact]
    public void a_decision_that_stands_in_another_place_too_is_neither_yes_nor_no() =>
        Read(Resuscitation(Decision) + "," + Decision).Plan.Directives.Single().NotUnderstood.ShouldNotBeNull();

    [Theory]
    [InlineData(""" { "linkId": "1386", "answer": [ {0}, {1} ] } """)]
    [InlineData(""" { "linkId": "1386", "answer": [ {0} ] }, { "linkId": "1386", "answer": [ {1} ] } """)]
    [InlineData(""" { "linkId": "1386", "answer": [ {0} ] } ] }, { "linkId": "1409", "item": [ { "linkId": "1386", "answer": [ {1} ] } """)]
    public void a_decision_that_is_given_twice_is_neither_yes_nor_no(string items)
    {
        var reading = Read(Resuscitation(items.Replace("{0}", Answer("0"), StringComparison.Ordinal).Replace("{1}", Answer("2"), StringComparison.Ordinal)));

        reading.Plan.Directives.Single().Decision.ShouldBe(TreatmentDecision.CannotBeInterpreted);
        reading.Plan.Directives.Single().NotUnderstood.ShouldNotBeNull();
        new ResourceMapping(PlanSources.Standard).Write(reading.Plan, [], PlanSources.Keys()).Changed.ShouldBeEmpty();
    }

    [Fact]
    public void a_specification_that_is_given_twice_is_not_half_a_decision() =>
        Read(Resuscitation($$"""{ "linkId": "1386", "answer": [ {{Answer("1")}} ] }, { "linkId": "1001", "answer": [ { "valueString": "thuis" }, { "valueString": "nooit" } ] }"""))
            .Plan.Directives.Single().NotUnderstood.ShouldNotBeNull();

    [Fact]
    public void a_date_that_is_given_twice_is_no_date()
    {
        var plan = Read("""{ "linkId": "963", "answer": [ { "valueDateTime": "2026-01-10" }, { "valueDateTime": "2024-01-10" } ] },""" + Resuscitation(Decision)).Plan;

        plan.Directives.Single().Date.ShouldBeNull();
        plan.Conversations.Single().NotUnderstood.ShouldNotBeNull();
    }

    [Fact]
    public void a_name_that_is_given_twice_leaves_the_contact_to_be_called() =>
        Read("""
            { "linkId": "26", "item": [ { "linkId": "29", "item": [ { "linkId": "30", "item": [ { "linkId": "975", "answer": [ { "valueString": "Fabel" }, { "valueString": "Sage" } ] } ] } ] } ] }
            """).Plan.Contacts.Single().IsLegalRepresentative.ShouldBeTrue();

    [Theory]
    [InlineData(""" "linkId": "83", {0}, "item": [ { "linkId": "1409", "item": [ {1} ] } ]""")]
    [InlineData(""" "linkId": "83", "item": [ { "linkId": "1409", {0}, "item": [ {1} ] } ]""")]
    [InlineData(""" "linkId": "83", "item": [ { "linkId": "1409", "item": [ { "linkId": "1410", "answer": [ { "valueCoding": { "system": "http://snomed.info/sct", "code": "32485007" } } ] }, {1} ] } ]""")]
    [InlineData(""" "linkId": "83", "item": [ { "linkId": "1409", "item": [ { "linkId": "1386", "answer": [ { "valueCoding": { "system": "https://example.org", "code": "0" } } ] } ] } ]""")]
    public void a_decision_that_is_not_understood_is_neither_yes_nor_no(string group)
    {
        var reading = Read("{" + group.Replace("{0}", Unknown, StringComparison.Ordinal).Replace("{1}", Decision, StringComparison.Ordinal) + "}");

        reading.Plan.Directives.Single().Decision.ShouldBe(TreatmentDecision.CannotBeInterpreted);
        reading.Plan.Directives.Single().NotUnderstood.ShouldNotBeNull();
    }

    [Fact]
    public void a_fixed_answer_alone_is_no_agreement() =>
        Read("""{ "linkId": "83", "item": [ { "linkId": "1409", "item": [ { "linkId": "1410", "answer": [ { "valueCoding": { "system": "http://snomed.info/sct", "code": "89666000" } } ] } ] } ] }""")
            .Plan.Directives.ShouldBeEmpty();

    [Fact]
    public void a_form_with_implicit_rules_says_neither_yes_nor_no()
    {
        var item = """{ "linkId": "83", "item": [ { "linkId": "1409", "item": [ {0} ] } ] }""".Replace("{0}", Decision, StringComparison.Ordinal);

        Read(item, """ "implicitRules": "https://example.org/rules", """).Plan.Directives.Single().Decision.ShouldBe(TreatmentDecision.CannotBeInterpreted);
    }

    [Fact]
    public void another_questionnaire_and_what_is_no_json_are_listed()
    {
        Mapping.Read(Encoding.UTF8.GetBytes("""{ "questionnaire": "https://example.org/other" }"""), "x").NotCarried.Single().Field.ShouldBe("form");
        Mapping.Read(Encoding.UTF8.GetBytes("nothing"), "x").NotCarried.Single().Field.ShouldBe("form");
    }

    [Fact]
    public void nothing_of_another_day_gets_the_date_of_the_form()
    {
        var plan = new Plan
        {
            Conversations = [new Conversation { Key = "now", Date = PlanDate.Of(new DateOnly(2026, 1, 2)) }],
            Directives = [new TreatmentDirective { Treatment = PlanCodes.Resuscitation, Decision = TreatmentDecision.Permit, Date = PlanDate.Of(new DateOnly(2024, 1, 2)) }],
        };

        var writing = Mapping.Write(plan);

        Mapping.Read(writing.Json, "x").Plan.Directives.ShouldBeEmpty();
        writing.NotCarried.Single(one => one.Field is "directive.decision").Reason.ShouldContain("another day");
    }

    [Fact]
    public void two_decisions_that_disagree_are_not_merged_on_a_form()
    {
        var day = PlanDate.Of(new DateOnly(2026, 1, 2));
        var permit = new TreatmentDirective { Treatment = PlanCodes.Resuscitation, Decision = TreatmentDecision.Permit, Date = day };
        var plan = new Plan { Conversations = [new Conversation { Key = "now", Date = day }], Directives = [permit, permit with { Decision = TreatmentDecision.Deny }] };

        var writing = Mapping.Write(plan);

        Mapping.Read(writing.Json, "x").Plan.Directives.ShouldBeEmpty();
        writing.NotCarried.Count(one => one.Field is "directive.decision").ShouldBe(2);
    }

    [Fact]
    public void a_form_through_resources_says_the_same_but_for_what_resources_do_not_carry()
    {
        var resources = new ResourceMapping(PlanSources.Standard);
        for (var seed = 0; seed < 200; seed++)
        {
            var plan = Mapping.Read(Mapping.Write(new PlanGenerator(seed, PlanWorld.Form).Make()).Json, "QuestionnaireResponse/1").Plan;
            var writing = resources.Write(plan, [], PlanSources.Keys());
            PlanAsserts.ResultPlusListIsInput(plan, ResourceMapping.Read(writing.Resources).Plan, writing.NotCarried, seed);
            writing.NotCarried.Select(one => one.Field).Where(field => Whole.Contains(field, StringComparer.Ordinal)).ShouldBeEmpty($"seed {seed}");
        }
    }

    private static readonly string[] Whole = ["directive.treatment", "directive.decision", "directive.specification", "directive.comment", "directive.date", "goal.choice", "careWish.text", "placeOfDeath.choice", "contact.role", "contact.telecom"];

    private static string Answer(string code) => $$"""{ "valueCoding": { "system": "urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.25.1", "code": "{{code}}" } }""";

    private static string Resuscitation(string items) => """{ "linkId": "83", "item": [ { "linkId": "1409", "item": [ """ + items + " ] } ] }";

    private static PlanReading Read(string item, string head = "") => Mapping.Read(
        Encoding.UTF8.GetBytes($$"""{ "resourceType": "QuestionnaireResponse", {{head}} "questionnaire": "https://fhir.iknl.nl/fhir/Questionnaire/ACP-zib2020|0.1.3-beta3", "status": "completed", "item": [ {{item}} ] }"""), "QuestionnaireResponse/1");
}
