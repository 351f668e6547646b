using System.Text.Json.Nodes;
using Vooraf.Planning.People;
using Vooraf.Planning.Standard;

namespace Vooraf.Planning.Tests.People;

public class MadeUpPeopleTests
{
    private static readonly MadeUpPeople People = new(PzpStandard.Load(), new PeopleOptions());

    private static readonly BundleView[] First300 = [.. People.Make(1, 300).Select(person => new BundleView(person))];

    [Fact]
    public void the_same_number_and_seed_give_the_same_person()
    {
        var again = new MadeUpPeople(PzpStandard.Load(), new PeopleOptions());

        again.Make(17).Bundle.ToArray().ShouldBe(People.Make(17).Bundle.ToArray());
    }

    [Fact]
    public void another_seed_gives_another_person()
    {
        var others = new MadeUpPeople(PzpStandard.Load(), new PeopleOptions(Seed: 2));

        others.Make(17).Bundle.ToArray().ShouldNotBe(People.Make(17).Bundle.ToArray());
    }

    [Fact]
    public void each_bsn_passes_the_eleven_test_and_nobody_shares_one()
    {
        var numbers = People.Make(1, 300).Concat(People.Make(4990, 20)).Select(person => person.Bsn).ToArray();

        numbers.ShouldAllBe(bsn => PassesElevenTest(bsn));
        numbers.Distinct(StringComparer.Ordinal).Count().ShouldBe(numbers.Length);
        numbers[..300].ShouldAllBe(bsn => bsn.StartsWith("9999", StringComparison.Ordinal));
    }

    [Fact]
    public void every_coding_has_system_code_and_display()
    {
        First300.SelectMany(view => view.Objects("system", "code")).ShouldNotBeEmpty();
        foreach (var coding in First300.SelectMany(view => view.Codings))
            coding.Select(member => member.Key).ShouldBe(["system", "code", "display"]);
    }

    [Fact]
    public void every_reference_has_a_display_and_is_in_the_bundle()
    {
        foreach (var view in First300)
        {
            foreach (var reference in view.References)
            {
                ((string?)reference["display"]).ShouldNotBeNullOrEmpty();
                view.FullUrls.Contains((string)reference["reference"]!, StringComparer.Ordinal).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void every_resource_names_its_profile_and_has_an_identifier_with_system_and_value()
    {
        foreach (var resource in First300.SelectMany(view => view.Resources))
        {
            resource["meta"]!["profile"]!.AsArray().Count.ShouldBe(1);
            var identifier = resource["identifier"] is JsonArray list ? list[0]! : resource["identifier"]!;
            ((string?)identifier["system"]).ShouldNotBeNullOrEmpty();
            ((string?)identifier["value"]).ShouldNotBeNullOrEmpty();
        }
    }

    [Fact]
    public void a_directive_has_either_a_type_or_another_specification()
    {
        foreach (var directive in First300.SelectMany(view => view.TreatmentDirectives))
            (directive["provision"]!["type"] is null).ShouldBe(directive["modifierExtension"] is not null);
    }

    [Fact]
    public void a_replaced_directive_is_inactive_with_an_end_and_a_reason()
    {
        var replaced = First300.SelectMany(view => view.TreatmentDirectives).Where(directive => (string?)directive["status"] is "inactive").ToArray();

        replaced.ShouldNotBeEmpty();
        replaced.ShouldAllBe(directive => directive["provision"]!["period"]!["end"] != null && directive["provision"]!["extension"] != null);
    }

    [Fact]
    public void among_sixty_people_every_kind_of_decision_on_every_treatment_occurs()
    {
        var seen = First300[..60].SelectMany(view => view.TreatmentDirectives)
            .Select(directive => $"{directive["provision"]!["code"]![0]!["coding"]![0]!["code"]} {(string?)directive["provision"]!["type"] ?? "other"}")
            .Distinct(StringComparer.Ordinal)
            .ToArray();

        foreach (var code in new[] { "89666000", "40617009", "305351004", "32485007", "281789004", "116762002", "OTH" })
        {
            foreach (var decision in new[] { "permit", "deny", "other" })
                seen.Contains($"{code} {decision}", StringComparer.Ordinal).ShouldBeTrue($"{code} {decision}");
        }
    }

    [Fact]
    public void a_dozen_people_already_show_everything_a_newcomer_wants_to_see()
    {
        var dozen = First300[..12];

        dozen.Select(view => view.Person.Kind).Distinct().Count().ShouldBe(3);
        dozen.SelectMany(view => view.Resources).Select(resource => (string)resource["resourceType"]!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(
        [
            "CommunicationRequest", "Consent", "Device", "DeviceUseStatement", "Encounter", "Goal", "Observation", "Organization",
            "Patient", "Practitioner", "PractitionerRole", "Procedure", "QuestionnaireResponse", "RelatedPerson",
        ]);
        string[] specifications = ["Onbekend", "Niet besproken", "Nee, nog geen besluit genomen"];
        specifications.Except(dozen.SelectMany(view => view.Specifications), StringComparer.Ordinal).ShouldBeEmpty();
        dozen.SelectMany(view => view.Of("Encounter")).ShouldContain(encounter => encounter["subject"] == null);
        dozen.SelectMany(view => view.Of("Consent")).ShouldContain(consent => consent["sourceAttachment"] != null);
        dozen.SelectMany(view => view.Of("Observation")).ShouldContain(observation => observation["dataAbsentReason"] != null);
    }

    [Fact]
    public void a_person_without_a_plan_is_only_a_patient()
    {
        First300.Where(view => view.Person.Kind == PlanKind.None).ShouldAllBe(view => view.Resources.Length == 1);
    }

    [Fact]
    public void professionals_and_organisations_are_created_only_once()
    {
        var shared = First300.SelectMany(view => view.Entries).Where(entry => entry["request"]!["ifNoneExist"] is not null).ToArray();

        shared.Select(entry => (string)entry["request"]!["url"]!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ShouldBe(["Organization", "Practitioner", "PractitionerRole"]);
        shared.Select(entry => (string)entry["request"]!["ifNoneExist"]!).Distinct(StringComparer.Ordinal).Count().ShouldBeLessThan(20);
        shared.GroupBy(entry => (string)entry["request"]!["ifNoneExist"]!, StringComparer.Ordinal)
            .ShouldAllBe(same => same.Select(entry => entry["resource"]!["identifier"]!.ToJsonString()).Distinct(StringComparer.Ordinal).Count() == 1);
    }

    [Fact]
    public void every_bundle_has_an_identifier_of_its_own()
    {
        First300.Select(view => (string)view.Bundle["identifier"]!["value"]!).Distinct(StringComparer.Ordinal).Count().ShouldBe(300);
    }

    [Fact]
    public void legal_capacity_is_an_observation_only_when_that_is_asked_for()
    {
        var later = new BundleView(new MadeUpPeople(PzpStandard.Load(), new PeopleOptions(LegallyCapableAsObservation: true)).Make(1));

        later.Of("Observation").Count(observation => (string?)observation["code"]!["coding"]![0]!["code"] is "665671000146101").ShouldBe(1);
        later.Of("Patient").Single()["extension"].ShouldBeNull();
        First300[0].Of("Observation").Count(observation => (string?)observation["code"]!["coding"]![0]!["code"] is "665671000146101").ShouldBe(0);
        First300[0].Of("Patient").Single()["extension"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(MadeUpPeople.Last + 1)]
    public void a_number_outside_the_range_is_refused(int number)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => People.Make(number));
    }

    private static bool PassesElevenTest(string bsn)
    {
        var sum = -(bsn[8] - '0');
        for (var place = 0; place < 8; place++)
            sum += (bsn[place] - '0') * (9 - place);
        return bsn.Length == 9 && sum % 11 == 0;
    }
}
