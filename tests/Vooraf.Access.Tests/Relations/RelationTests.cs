using Vooraf.Access.Dossiers;
using Vooraf.Access.Relations;
using Vooraf.Access.Tests.Making;

namespace Vooraf.Access.Tests.Relations;

public class RelationTests
{
    private const string Modifier = """ "modifierExtension":[{"url":"https://example.org/not","valueBoolean":true}] """;

    [Fact]
    public void a_relation_of_a_person_and_of_an_organisation_are_told_apart()
    {
        var relations = DossierAccess.Of(MadeDossier.Of([MadeRelation.Of("a", "90000201"), MadeRelation.OfOrganisation("b", "666"), MadeRelation.OfOrganisation("c", "staff-1")])).Relations;

        relations.Select(one => (one.IsOrganisation, one.Identifier, one.Source)).ShouldBe([(false, "90000201", "CareTeam/a/1"), (true, "00000666", "CareTeam/b/1")]);
        relations.IsTreating("90000201", isOrganisation: true, MadeTime.Now).ShouldBeFalse();
        relations.IsTreating("90000201", isOrganisation: false, MadeTime.Now).ShouldBeTrue();
        relations.IsTreating("00000666", isOrganisation: true, MadeTime.Now).ShouldBeTrue();
        relations.IsTreating(null, isOrganisation: true, MadeTime.Now).ShouldBeFalse();
    }

    [Theory]
    [InlineData(""" "status":"inactive" """)]
    [InlineData(""" "status":"suspended" """)]
    [InlineData(""" "status":"proposed" """)]
    [InlineData(""" "status":"entered-in-error" """)]
    [InlineData(""" "status":null """)]
    [InlineData(Modifier)]
    [InlineData(""" "implicitRules":"https://example.org/rules" """)]
    [InlineData(""" "period":{"start":"nonsense"} """)]
    [InlineData(""" "participant":[] """)]
    [InlineData(""" "participant":[{"member":{"reference":"Practitioner/1"}}] """)]
    [InlineData(""" "participant":[{"member":{"identifier":{"value":""}}}] """)]
    [InlineData(""" "participant":[{"member":{"identifier":{"value":"staff-1"}},"period":{"end":"nonsense"}}] """)]
    [InlineData(""" "participant":[{"member":{"identifier":{"value":"staff-1"}},"modifierExtension":[]}] """)]
    public void what_is_not_active_or_cannot_be_interpreted_is_no_relation(string member)
    {
        IsTreating(MadeRelation.Of("a", "staff-1").With(member)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2026-01-01", "", "", "", true)]
    [InlineData("2026-11-22", "2026-11-22", "", "", true)]
    [InlineData("2026-11-23", "", "", "", false)]
    [InlineData("2026-01-01", "2026-11-21", "", "", false)]
    [InlineData("2026-01-01", "", "2026-11-23", "", false)]
    [InlineData("2026-01-01", "", "", "2026-11-21", false)]
    [InlineData("2026-01-01", "2026-11-21", "", "2026-12-31", false)]
    [InlineData("2026-11-23", "", "2026-01-01", "", false)]
    [InlineData("2026-01-01", "2026-12-31", "2026-02-01", "2026-11-30", true)]
    public void it_is_in_force_in_its_own_period_and_in_that_of_the_participant(string start, string end, string from, string until, bool holds)
    {
        var team = MadeRelation.Of("a", "staff-1", start, end)
            .With($$$""" "participant":[{"member":{"identifier":{"value":"staff-1"}},"period":{{{Period(from, until)}}}}] """);

        IsTreating(team).ShouldBe(holds);
    }

    [Fact]
    public void at_its_end_it_is_in_force_no_more()
    {
        var relation = DossierAccess.Of(MadeDossier.Of([MadeRelation.Of("a", "staff-1", "2026-01-01", "2026-11-21")])).Relations.Single();

        relation.HoldsAt(relation.From).ShouldBeTrue();
        relation.HoldsAt(relation.From.AddTicks(-1)).ShouldBeFalse();
        relation.HoldsAt(relation.Until.AddTicks(-1)).ShouldBeTrue();
        relation.HoldsAt(relation.Until).ShouldBeFalse();
    }

    [Theory]
    [InlineData(""" "identifier":{"system":"urn:local","value":"staff-1"} """, true)]
    [InlineData(""" "type":"Practitioner","identifier":{"system":"http://fhir.nl/fhir/NamingSystem/uzi-nr-pers","value":"staff-1"} """, true)]
    [InlineData(""" "type":"PractitionerRole","identifier":{"value":"staff-1"} """, true)]
    [InlineData(""" "reference":"Practitioner/1","identifier":{"value":"staff-1"} """, true)]
    [InlineData(""" "reference":"https://ehr.example/fhir/PractitionerRole/1","identifier":{"value":"staff-1"} """, true)]
    [InlineData(""" "type":"Practitioner","identifier":{"system":"http://fhir.nl/fhir/NamingSystem/agb-z","value":"staff-1"} """, true)]
    [InlineData(""" "reference":"Practitioner/1","identifier":{"system":"http://fhir.nl/fhir/NamingSystem/agb-z","value":"staff-1"} """, true)]
    [InlineData(""" "type":"RelatedPerson","identifier":{"system":"urn:local","value":"staff-1"} """, false)]
    [InlineData(""" "type":"Patient","identifier":{"value":"staff-1"} """, false)]
    [InlineData(""" "type":"Organization","identifier":{"system":"http://fhir.nl/fhir/NamingSystem/agb-z","value":"staff-1"} """, false)]
    [InlineData(""" "type":"Organization","identifier":{"value":"staff-1"} """, false)]
    [InlineData(""" "reference":"RelatedPerson/1","identifier":{"value":"staff-1"} """, false)]
    [InlineData(""" "type":"Practitioner","reference":"RelatedPerson/1","identifier":{"value":"staff-1"} """, false)]
    [InlineData(""" "identifier":{"system":"http://fhir.nl/fhir/NamingSystem/agb-z","value":"staff-1"} """, false)]
    [InlineData(""" "type":"Practitioner","identifier":{"system":"http://fhir.nl/fhir/NamingSystem/bsn","value":"staff-1"} """, false)]
    [InlineData(""" "identifier":{"system":"urn:oid:2.16.840.1.113883.2.4.6.3","value":"staff-1"} """, false)]
    [InlineData(""" "identifier":{"system":"urn:oid:2.16.528.1.1007.3.3","value":"staff-1"} """, false)]
    [InlineData(""" "identifier":{"system":"http://www.kvk.nl/","value":"staff-1"} """, false)]
    public void a_number_that_is_of_somebody_else_opens_nothing_to_an_employee_with_the_same_number(string member, bool holds)
    {
        IsTreating(MadeRelation.Of("a", "x").With($$$""" "participant":[{"member":{{{{member}}}}}] """)).ShouldBe(holds);
    }

    [Theory]
    [InlineData(""" "type":"Organization", """, true)]
    [InlineData(""" "reference":"Organization/1", """, true)]
    [InlineData("", true)]
    [InlineData(""" "type":"Practitioner", """, false)]
    [InlineData(""" "reference":"RelatedPerson/1", """, false)]
    public void an_organisation_is_named_by_its_ura_and_nobody_else_is(string says, bool holds)
    {
        var team = MadeRelation.Of("a", "x").With($$$$""" "participant":[{"member":{{{{{says}}}}"identifier":{"system":"http://fhir.nl/fhir/NamingSystem/ura","value":"90000100"}}}] """);

        DossierAccess.Of(MadeDossier.Of([team])).Relations.Select(one => one.IsOrganisation).ShouldBe(holds ? [true] : []);
    }

    [Fact]
    public void every_participant_is_in_it()
    {
        var team = MadeRelation.Of("a", "x").With(""" "participant":[{"member":{"identifier":{"value":"other"}}},{"onBehalfOf":{}},{"member":{"identifier":{"value":"staff-1"}}}] """);

        IsTreating(team).ShouldBeTrue();
    }

    private static string Period(string from, string until) =>
        "{" + string.Join(',', new[] { from.Length > 0 ? $"\"start\":\"{from}\"" : "", until.Length > 0 ? $"\"end\":\"{until}\"" : "" }.Where(part => part.Length > 0)) + "}";

    private static bool IsTreating(string team) => DossierAccess.Of(MadeDossier.Of([team])).Relations.IsTreating("staff-1", isOrganisation: false, MadeTime.Now);
}
