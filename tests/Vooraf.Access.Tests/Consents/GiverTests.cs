using Vooraf.Access.Consents;
using Vooraf.Access.Dossiers;
using Vooraf.Access.Tests.Making;

namespace Vooraf.Access.Tests.Consents;

/// <summary>Who can give a permission, by age and capacity (facts E.1). Asked on 22 November 2026, given on 1 April 2026.</summary>
public class GiverTests
{
    [Theory]
    [InlineData("local", 0, ChoiceGivers.Guardian, true)]
    [InlineData("local", 11, ChoiceGivers.Guardian, true)]
    [InlineData("local", 11, ChoiceGivers.Person, false)]
    [InlineData("local", 12, ChoiceGivers.Guardian, false)]
    [InlineData("local", 12, ChoiceGivers.Person, false)]
    [InlineData("local", 12, ChoiceGivers.Person | ChoiceGivers.Guardian, true)]
    [InlineData("local", 15, ChoiceGivers.Person | ChoiceGivers.Guardian, true)]
    [InlineData("local", 15, ChoiceGivers.Person, false)]
    [InlineData("local", 16, ChoiceGivers.Person, true)]
    [InlineData("local", 16, ChoiceGivers.Guardian, false)]
    [InlineData("local", 90, ChoiceGivers.Representative, false)]
    [InlineData("mitz", 15, ChoiceGivers.Guardian, true)]
    [InlineData("mitz", 15, ChoiceGivers.Person, false)]
    [InlineData("mitz", 16, ChoiceGivers.Person, true)]
    [InlineData("medmij", 11, ChoiceGivers.Person, false)]
    [InlineData("medmij", 11, ChoiceGivers.Guardian, true)]
    [InlineData("medmij", 12, ChoiceGivers.Person, true)]
    [InlineData("unheard-of", 40, ChoiceGivers.Person, false)]
    public void each_source_has_its_own_bounds(string source, int age, ChoiceGivers givers, bool may)
    {
        GiverRules.Standard.MayGive(source, givers, age, incapable: false).ShouldBe(may);
    }

    [Theory]
    [InlineData("local", 40, ChoiceGivers.Person, false)]
    [InlineData("local", 40, ChoiceGivers.Representative, true)]
    [InlineData("local", 14, ChoiceGivers.Person | ChoiceGivers.Guardian, true)]
    [InlineData("mitz", 16, ChoiceGivers.Representative, true)]
    [InlineData("medmij", 12, ChoiceGivers.Person, false)]
    public void for_who_cannot_decide_a_representative_does(string source, int age, ChoiceGivers givers, bool may)
    {
        GiverRules.Standard.MayGive(source, givers, age, incapable: true).ShouldBe(may);
    }

    [Theory]
    [InlineData(ChoiceGivers.Guardian, 3, 12)]
    [InlineData(ChoiceGivers.Person | ChoiceGivers.Guardian, 3, null)]
    [InlineData(ChoiceGivers.Person | ChoiceGivers.Guardian, 13, null)]
    [InlineData(ChoiceGivers.Guardian, 12, 16)]
    [InlineData(ChoiceGivers.Person, 16, null)]
    public void what_was_given_for_a_child_ends_when_others_must_give_it(ChoiceGivers givers, int age, int? end)
    {
        GiverRules.Standard.EndsAtAge("local", givers, age, incapable: false).ShouldBe(end);
    }

    [Theory]
    [InlineData("2010-04-01", true)]
    [InlineData("2010-04-02", false)]
    [InlineData("2010-03", true)]
    [InlineData("2010-04", false)]
    [InlineData("2009", true)]
    [InlineData("2010", false)]
    [InlineData("1930", true)]
    [InlineData("nonsense", false)]
    public void sixteen_is_reached_on_the_birthday_and_of_a_date_that_is_not_whole_at_the_last_moment(string born, bool holds)
    {
        Holds([MadeResources.Person(born), Consent("Patient/p1")]).ShouldBe(holds);
    }

    [Theory]
    [InlineData("2016-03-01", "RelatedPerson/mother", true)]
    [InlineData("2016-03-01", "Patient/p1", false)]
    [InlineData("2016-03-01", "RelatedPerson/neighbour", false)]
    [InlineData("2016-03-01", "RelatedPerson/unknown", false)]
    [InlineData("2016-03-01", "Practitioner/1", false)]
    [InlineData("2013-03-01", "RelatedPerson/mother", false)]
    [InlineData("2013-03-01", "Patient/p1 RelatedPerson/mother", true)]
    [InlineData("2014-11-22", "RelatedPerson/mother", false)]
    [InlineData("2014-11-23", "RelatedPerson/mother", true)]
    [InlineData("1950-03-01", "RelatedPerson/mother", false)]
    [InlineData("1950-03-01", "Patient/p1 Patient/p1", true)]
    [InlineData("2016-03-01", "RelatedPerson/mother RelatedPerson/mother", true)]
    [InlineData("1950-03-01", "Patient/p2", false)]
    [InlineData("1950-03-01", "", false)]
    public void who_gave_it_is_looked_up_in_the_dossier(string born, string performers, bool holds)
    {
        Holds(
        [
            MadeResources.Person(born), MadeResources.Mother, MadeResources.Mother.Replace("\"mother\"", "\"neighbour\"", StringComparison.Ordinal).Replace("MTH", "NBOR", StringComparison.Ordinal),
            Consent(performers.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        ]).ShouldBe(holds);
    }

    [Theory]
    [InlineData("2026-04-01", "Patient/p1", false)]
    [InlineData("2026-04-02", "Patient/p1", true)]
    [InlineData("2026-03-31", "RelatedPerson/mentor", true)]
    [InlineData("2026-04-02", "RelatedPerson/mentor", false)]
    public void a_permission_of_before_it_was_known_that_somebody_cannot_decide_stays(string since, string performer, bool holds)
    {
        Holds([MadeResources.Person(), MadeResources.Representative, MadeResources.Incapable(since), Consent(performer)]).ShouldBe(holds);
    }

    [Fact]
    public void who_is_no_representative_does_not_give_it_for_who_cannot_decide()
    {
        var neighbour = MadeResources.Representative.Replace("\"24\"", "\"19\"", StringComparison.Ordinal);
        Holds([MadeResources.Person(), neighbour, MadeResources.Incapable("2026-01-01"), Consent("RelatedPerson/mentor")]).ShouldBeFalse();
        Holds([MadeResources.Person(), MadeResources.Representative, MadeResources.Incapable("2026-01-01"), Consent("RelatedPerson/mentor")]).ShouldBeTrue();
        Holds([MadeResources.Person("2016-03-01"), MadeResources.Mother.Replace("\"code\":\"MTH\"}", "\"code\":\"MTH\"},{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-RoleCode\",\"code\":\"FTH\"}", StringComparison.Ordinal), Consent("RelatedPerson/mother")]).ShouldBeTrue();
        Holds([MadeResources.Person(more: Capacity("false").Replace("\"extension\":[{\"url\":\"legallyCapable\"", "\"extension\":[{\"url\":\"legallyCapableComment\",\"valueString\":\"x\"},{\"url\":\"legallyCapable\"", StringComparison.Ordinal)), Consent("Patient/p1")]).ShouldBeFalse();
    }

    [Fact]
    public void without_a_date_or_in_the_older_extension_it_was_always_known()
    {
        var undated = MadeResources.Incapable("2026-04-02").Replace("\"effectiveDateTime\":\"2026-04-02\",", "", StringComparison.Ordinal);
        Holds([MadeResources.Person(), undated, Consent("Patient/p1")]).ShouldBeFalse();
        Holds([MadeResources.Person(), undated.Replace("false", "true", StringComparison.Ordinal), Consent("Patient/p1")]).ShouldBeTrue();
        Holds([MadeResources.Person(), undated.Replace("final", "entered-in-error", StringComparison.Ordinal), Consent("Patient/p1")]).ShouldBeTrue();
        Holds([MadeResources.Person(), undated.Replace("665671000146101", "395091006", StringComparison.Ordinal), Consent("Patient/p1")]).ShouldBeTrue();
        Holds([MadeResources.Person(), MadeResources.Incapable("2026-04-02").Replace("capable", "later", StringComparison.Ordinal), undated, Consent("Patient/p1")]).ShouldBeFalse();
        Holds([MadeResources.Person(), undated, MadeResources.Incapable("2026-04-02").Replace("capable", "later", StringComparison.Ordinal), Consent("Patient/p1")]).ShouldBeFalse();

        Holds([MadeResources.Person(more: Capacity("false")), Consent("Patient/p1")]).ShouldBeFalse();
        Holds([MadeResources.Person(more: Capacity("true")), Consent("Patient/p1")]).ShouldBeTrue();
        Holds([MadeResources.Person(more: Capacity("false").Replace("LegallyCapable", "Other", StringComparison.Ordinal)), Consent("Patient/p1")]).ShouldBeTrue();
    }

    [Theory]
    [InlineData(""" "active":false """)]
    [InlineData(""" "modifierExtension":[{"url":"https://example.org/not"}] """)]
    public void a_contact_that_does_not_count_gives_nothing(string member)
    {
        Holds([MadeResources.Person("2016-03-01"), MadeResources.Mother.With(member), Consent("RelatedPerson/mother")]).ShouldBeFalse();
    }

    [Fact]
    public void without_a_date_it_was_given_when_it_was_written_down()
    {
        var undated = MadeConsent.Permit("x").ToString().Replace("\"dateTime\":\"2026-04-01\",", "", StringComparison.Ordinal);

        Holds([MadeResources.Person("2010-05-01"), undated]).ShouldBeTrue();
        Holds([MadeResources.Person("2010-05-02"), undated]).ShouldBeFalse();
    }

    [Fact]
    public void an_objection_counts_whoever_made_it()
    {
        DossierAccess.Of(MadeDossier.Of([MadeResources.Person("2020-01-01"), MadeConsent.Deny("x").ToString()])).Choices.Single().HoldsAt(MadeTime.Now).ShouldBeTrue();
    }

    private static string Consent(params string[] performers) => MadeConsent.Permit("x").By(performers).ToString();

    private static string Capacity(string can) =>
        $$$""","extension":[{"url":"https://api.iknl.nl/docs/pzp/r4/StructureDefinition/ext-Patient.LegallyCapableMedicalTreatmentDecisions","extension":[{"url":"legallyCapable","valueBoolean":{{{can}}}}]}]""";

    private static bool Holds(string[] resources) => DossierAccess.Of(MadeDossier.Of(resources)).Choices.Single().HoldsAt(MadeTime.Now);
}
