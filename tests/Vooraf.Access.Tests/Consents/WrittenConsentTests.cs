using System.Globalization;
using System.Text.Json;
using Vooraf.Access.Consents;
using Vooraf.Access.Dossiers;
using Vooraf.Access.Relations;
using Vooraf.Access.Tests.Making;
using Vooraf.Records;

namespace Vooraf.Access.Tests.Consents;

/// <summary>Consents and relations as they are written here: letter by letter, and read back as what they say.</summary>
public class WrittenConsentTests
{
    private const string Head = """{"resourceType":"Consent","status":"active","scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"patient-privacy"}]},"category":[{"coding":[{"system":"http://loinc.org","code":"64292-6"}]}],"patient":{"reference":"Patient/p1"},"dateTime":"2026-04-01","performer":""";
    private const string Role = """{"role":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ParticipationType","code":"IRCP"}]},"reference":""";

    private static readonly NewSharingConsent Plain = new() { Permits = true, GivenOn = new DateOnly(2026, 4, 1) };

    [Fact]
    public void a_permission_of_the_person_for_everyone()
    {
        Plain.Write("p1").ToString().ShouldBe(Head + """[{"reference":"Patient/p1"}],"policy":[{"uri":"https://wetten.overheid.nl/"}],"provision":{"type":"permit"}}""");
    }

    [Fact]
    public void an_objection_of_others_with_all_that_can_be_said()
    {
        var consent = new NewSharingConsent
        {
            Permits = false,
            GivenOn = new DateOnly(2026, 4, 1),
            GivenByPerson = false,
            GivenByContacts = ["mother", "father"],
            Ground = "letter",
            From = new DateOnly(2026, 5, 1),
            Until = new DateOnly(2026, 6, 1),
            Recipient = new ConsentRecipient.Organisation("90000201"),
        };

        consent.Write("p1").ToString().ShouldBe(
            Head + """[{"reference":"RelatedPerson/mother"},{"reference":"RelatedPerson/father"}],"policyRule":{"text":"letter"},"provision":{"type":"deny","period":{"start":"2026-05-01","end":"2026-06-01"},"actor":["""
            + Role + """{"type":"Organization","identifier":{"system":"http://fhir.nl/fhir/NamingSystem/ura","value":"90000201"}}}]}}""");
    }

    [Theory]
    [InlineData("2026-05-01", null, """{"start":"2026-05-01"}""")]
    [InlineData(null, "2026-06-01", """{"end":"2026-06-01"}""")]
    public void a_period_may_be_open(string? from, string? until, string period)
    {
        var consent = Plain with { From = Day(from), Until = Day(until) };

        consent.Write("p1").GetProperty("provision").GetProperty("period").ToString().ShouldBe(period);
    }

    [Fact]
    public void a_circle_and_a_category_are_read_back()
    {
        Read(Plain with { Recipient = new ConsentRecipient.Circle("treating-team") }).Recipients.ShouldBe([new ChoiceRecipient(RecipientKind.Circle, "treating-team")]);
        Read(Plain with { Recipient = new ConsentRecipient.Category("RPZAC104") }).Recipients.ShouldBe([new ChoiceRecipient(RecipientKind.Circle, "RPZAC104")]);
        (Plain with { Recipient = new ConsentRecipient.Circle("treating-team") }).Write("p1").GetProperty("provision").GetProperty("actor")[0].ToString().ShouldBe(
            Role + """{"type":"Group","identifier":{"system":"https://vooraf.example/fhir/CodeSystem/circle","value":"treating-team"}}}""");
        (Plain with { Recipient = new ConsentRecipient.Category("RPZAC104") }).Write("p1").GetProperty("provision").GetProperty("actor")[0].GetProperty("reference").GetProperty("type").GetString().ShouldBe("Group");
    }

    [Fact]
    public void withdrawn_it_is_the_same_but_inactive()
    {
        var consent = MadeConsent.Permit("a").ToString();
        var stored = MadeDossier.VersionOf(consent, Home.OfDossier("north", 7));

        SharingConsentResource.Is(stored).ShouldBeTrue();
        SharingConsentResource.Withdrawn(stored).ToString().ShouldBe(consent.Replace("\"active\"", "\"inactive\"", StringComparison.Ordinal));
        SharingConsentResource.Is(MadeDossier.VersionOf(MadeResources.Person(), Home.OfDossier("north", 7))).ShouldBeFalse();
        SharingConsentResource.Is(MadeDossier.VersionOf(MadeResources.OfEveryKind.First(), Home.OfDossier("north", 7))).ShouldBeFalse();
    }

    [Fact]
    public void a_relation_of_a_professional_and_of_an_organisation()
    {
        new NewRelation { Professional = ("http://fhir.nl/fhir/NamingSystem/uzi-nr-pers", "12"), Organisation = "90000100", From = new DateOnly(2026, 5, 1), Ground = "locum" }.Write("p1").ToString().ShouldBe(
            """{"resourceType":"CareTeam","status":"active","subject":{"reference":"Patient/p1"},"period":{"start":"2026-05-01"},"participant":[{"member":{"type":"Practitioner","identifier":{"system":"http://fhir.nl/fhir/NamingSystem/uzi-nr-pers","value":"12"}}},{"member":{"type":"Organization","identifier":{"system":"http://fhir.nl/fhir/NamingSystem/ura","value":"90000100"}}}],"reasonCode":[{"text":"locum"}]}""");
        new NewRelation { Professional = (null, "12") }.Write("p1").ToString().ShouldBe(
            """{"resourceType":"CareTeam","status":"active","subject":{"reference":"Patient/p1"},"participant":[{"member":{"type":"Practitioner","identifier":{"value":"12"}}}]}""");
    }

    [Theory]
    [InlineData("", """{"end":"2026-11-22T12:00:00Z"}""")]
    [InlineData(""" ,"period":{"start":"2026-01-01"} """, """{"start":"2026-01-01","end":"2026-11-22T12:00:00Z"}""")]
    [InlineData(""" ,"period":{"start":"2026-01-01","end":"2027-01-01"} """, """{"start":"2026-01-01","end":"2026-11-22T12:00:00Z"}""")]
    [InlineData(""" ,"period":{"start":"2026-01-01","end":"2026-02-01"} """, """{"start":"2026-01-01","end":"2026-02-01"}""")]
    [InlineData(""" ,"period":{"start":"2026-01-01","end":"2026-11-22"} """, """{"start":"2026-01-01","end":"2026-11-22"}""")]
    [InlineData(""" ,"period":{"start":"2026-11-22"} """, """{"start":"2026-11-22","end":"2026-11-22T12:00:00Z"}""")]
    [InlineData(""" ,"period":{"start":"2027-01-01"} """, """{"start":"2027-01-01"}""")]
    public void ended_it_is_inactive_and_its_period_closed_where_it_was_open(string period, string expected)
    {
        var stored = MadeDossier.VersionOf($$"""{"resourceType":"CareTeam","id":"a","status":"active"{{period}}}""", Home.OfDossier("north", 7));

        RelationResource.Is(stored).ShouldBeTrue();
        var ended = RelationResource.Ended(stored, MadeTime.Now);
        ended.GetProperty("status").GetString().ShouldBe("inactive");
        ended.GetProperty("period").ToString().ShouldBe(expected);
        RelationResource.Is(MadeDossier.VersionOf(MadeResources.Person(), Home.OfDossier("north", 7))).ShouldBeFalse();
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static SharingChoice Read(NewSharingConsent consent)
    {
        var json = JsonSerializer.Serialize(consent.Write("p1")).Replace("\"resourceType\":\"Consent\"", "\"resourceType\":\"Consent\",\"id\":\"a\"", StringComparison.Ordinal);
        return DossierAccess.Of(MadeDossier.Of([MadeResources.Person(), json])).Choices.Single();
    }
}
