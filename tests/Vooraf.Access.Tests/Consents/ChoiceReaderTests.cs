using Vooraf.Access.Consents;
using Vooraf.Access.Dossiers;
using Vooraf.Access.Tests.Making;

namespace Vooraf.Access.Tests.Consents;

/// <summary>How a Consent of scope patient-privacy becomes a choice, and that what is not understood never becomes a permission.</summary>
public class ChoiceReaderTests
{
    private const string Modifier = """ "modifierExtension":[{"url":"https://example.org/not","valueBoolean":true}] """;

    [Fact]
    public void a_permission_and_an_objection_are_read()
    {
        var choice = ChoiceOf(MadeConsent.Permit("yes"))!;
        (choice.Kind, choice.Source).ShouldBe((ChoiceKind.Permission, "Consent/yes/1"));
        choice.Recipients.ShouldBe([ChoiceRecipient.Everyone]);
        choice.Holders.ShouldBeEmpty();
        choice.HoldsAt(MadeTime.Now).ShouldBeTrue();

        ChoiceOf(MadeConsent.Deny("no"))!.Kind.ShouldBe(ChoiceKind.Objection);
        ChoiceOf(MadeConsent.Permit("no").With(""" "status":"rejected" """))!.Kind.ShouldBe(ChoiceKind.Objection);
    }

    [Fact]
    public void whom_it_is_about_is_read()
    {
        var choice = ChoiceOf(MadeConsent.Permit("yes").To("90000201").ToCircle("treating-team").ToCircle("emergency-services").ToCategory("RPZAC104"))!;

        choice.Recipients.ShouldBe(
        [
            new ChoiceRecipient(RecipientKind.Organisation, "90000201"), new ChoiceRecipient(RecipientKind.Circle, "treating-team"),
            new ChoiceRecipient(RecipientKind.Circle, "emergency-services"), new ChoiceRecipient(RecipientKind.Circle, "RPZAC104"),
        ]);
    }

    [Fact]
    public void a_consent_of_the_national_registry_is_about_its_category_and_its_holder()
    {
        var choice = ChoiceOf(MadeConsent.Permit("yes").Actor("http://fhir.nl/fhir/NamingSystem/ura", "90000100", "CST").With(
            """ "extension":[{"url":"http://fhir.nl/StructureDefinition/OTV-ProviderCategory","valueCodeableConcept":{"coding":[{"system":"http://fhir.nl/otv/CodeSystem/raadplegende-zorgaanbiedercategorie","code":"RPZAC001"}]}}] """))!;

        choice.Holders.ShouldBe(["90000100"]);
        choice.Recipients.ShouldBe([new ChoiceRecipient(RecipientKind.Circle, "RPZAC001")]);
    }

    [Theory]
    [InlineData(""" "status":"draft" """)]
    [InlineData(""" "status":"proposed" """)]
    [InlineData(""" "status":"inactive" """)]
    [InlineData(""" "status":"entered-in-error" """)]
    [InlineData(""" "category":[{"coding":[{"system":"http://fhir.nl/otv/CodeSystem/gegevenscategorie","code":"GGC013"}]}] """)]
    [InlineData(""" "scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"treatment"}]} """)]
    [InlineData(""" "scope":{"text":"patient-privacy"} """)]
    public void what_does_not_hold_or_is_about_something_else_is_no_choice(string member)
    {
        ChoiceOf(MadeConsent.Permit("x").With(member)).ShouldBeNull();
        ChoiceOf(MadeConsent.Deny("x").With(member)).ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"coding":[{"system":"http://fhir.nl/otv/CodeSystem/gegevenscategorie","code":"GGC002"}]}""")]
    [InlineData("""{"coding":[{"system":"http://fhir.nl/otv/CodeSystem/gegevenscategorie","code":"GGC012"}, {"system":"http://fhir.nl/otv/CodeSystem/gegevenscategorie","code":"GGC002"}]}""")]
    [InlineData("""{"coding":[{"system":"http://loinc.org","code":"GGC013"}]}""")]
    public void data_of_treatment_are_what_the_plan_is(string category)
    {
        ChoiceOf(MadeConsent.Permit("x").With($""" "category":[{category}] """))!.Kind.ShouldBe(ChoiceKind.Permission);
    }

    [Theory]
    [InlineData(Modifier)]
    [InlineData(""" "implicitRules":"https://example.org/rules" """)]
    [InlineData(""" "status":"unheard-of" """)]
    [InlineData(""" "_status":{"extension":[{"url":"https://example.org/x","valueBoolean":true}]} """)]
    [InlineData(""" "provision":null """)]
    [InlineData(""" "dateTime":"yesterday" """)]
    [InlineData(""" "except":[] """)]
    [InlineData(""" "performer":[{"reference":"Patient/p1","modifierExtension":[]}] """)]
    [InlineData(""" "extension":[{"url":"http://fhir.nl/StructureDefinition/OTV-ProviderCategory","valueString":"x"}] """)]
    [InlineData(""" "extension":[{"url":"http://fhir.nl/StructureDefinition/OTV-ProviderCategory","valueCodeableConcept":{"coding":[{"system":"https://example.org","code":"RPZAC001"}]}}] """)]
    [InlineData(""" "extension":[{"url":"http://fhir.nl/StructureDefinition/OTV-ProviderCategory","valueCodeableConcept":{"coding":[{"system":"http://fhir.nl/otv/CodeSystem/raadplegende-zorgaanbiedercategorie"}]}}] """)]
    public void a_consent_that_says_more_is_not_understood(string member)
    {
        ChoiceOf(MadeConsent.Permit("x").With(member))!.Kind.ShouldBe(ChoiceKind.NotUnderstood);
    }

    [Theory]
    [InlineData(Modifier)]
    [InlineData(""" "type":null """)]
    [InlineData(""" "type":"perhaps" """)]
    [InlineData(""" "provision":[{"type":"deny"}] """)]
    [InlineData(""" "class":[{"code":"x"}] """)]
    [InlineData(""" "code":[{"text":"x"}] """)]
    [InlineData(""" "data":[{"meaning":"instance","reference":{"reference":"Goal/1"}}] """)]
    [InlineData(""" "dataPeriod":{"start":"2026"} """)]
    [InlineData(""" "securityLabel":[{"code":"R"}] """)]
    [InlineData(""" "purpose":[{"code":"HRESCH"}] """)]
    [InlineData(""" "purpose":[{"code":"TREAT"},{"code":"HRESCH"}] """)]
    [InlineData(""" "action":[{"coding":[{"code":"correct"}]}] """)]
    [InlineData(""" "action":[{"text":"all"}] """)]
    [InlineData(""" "period":{"start":"soon"} """)]
    [InlineData(""" "period":{"end":"2026-13"} """)]
    [InlineData(""" "period":{"_end":{"extension":[]}} """)]
    [InlineData(""" "actor":[{"reference":{"reference":"Organization/1"}}] """)]
    [InlineData(""" "actor":[{"reference":{"identifier":{"system":"https://example.org","value":"90000201"}}}] """)]
    [InlineData(""" "actor":[{"reference":{"identifier":{"system":"http://fhir.nl/fhir/NamingSystem/ura"}}}] """)]
    [InlineData(""" "actor":[{"reference":{"identifier":{"system":"http://fhir.nl/fhir/NamingSystem/ura","value":""}}}] """)]
    [InlineData(""" "actor":[{"reference":{"identifier":{"system":"http://fhir.nl/fhir/NamingSystem/ura","value":"900002010"}}}] """)]
    [InlineData(""" "actor":[{"reference":{"identifier":{"system":"http://fhir.nl/fhir/NamingSystem/ura","value":"90000 01"}}}] """)]
    [InlineData(""" "actor":[{"reference":{"identifier":{"system":"https://vooraf.example/fhir/CodeSystem/circle","value":"friends"}}}] """)]
    [InlineData(""" "actor":[{"reference":{"identifier":{"system":"http://fhir.nl/otv/CodeSystem/raadplegende-zorgaanbiedercategorie","value":""}}}] """)]
    [InlineData(""" "actor":[{"role":{"coding":[{"code":"CST"}]},"reference":{"identifier":{"system":"https://vooraf.example/fhir/CodeSystem/circle","value":"treating-team"}}}] """)]
    public void a_provision_that_says_more_is_not_understood_and_stands_for_ever(string member)
    {
        var choice = ChoiceOf(MadeConsent.Permit("x").WithProvision(member))!;

        choice.Kind.ShouldBe(ChoiceKind.NotUnderstood);
        choice.Source.ShouldBe("Consent/x/1");
        choice.HoldsAt(DateTimeOffset.MinValue).ShouldBeTrue();
        choice.HoldsAt(MadeTime.Now.AddYears(100)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(""" "meta":{"profile":["https://example.org/x"]} """)]
    [InlineData(""" "language":"nl" """)]
    [InlineData(""" "text":{"status":"generated"} """)]
    [InlineData(""" "contained":[] """)]
    [InlineData(""" "extension":[{"url":"https://example.org/x","valueString":"x"}] """)]
    [InlineData(""" "identifier":[{"value":"x"}] """)]
    [InlineData(""" "organization":[{"display":"x"}] """)]
    [InlineData(""" "sourceAttachment":{"title":"x"} """)]
    [InlineData(""" "sourceReference":{"display":"x"} """)]
    [InlineData(""" "policyRule":{"text":"x"} """)]
    [InlineData(""" "verification":[{"verified":true}] """)]
    public void what_says_nothing_about_who_may_see_is_a_permission(string member)
    {
        ChoiceOf(MadeConsent.Permit("x").With(member))!.Kind.ShouldBe(ChoiceKind.Permission);
    }

    [Theory]
    [InlineData(""" "organization":[{"reference":"Organization/1"}] """)]
    [InlineData(""" "organization":[{"identifier":{"system":"http://fhir.nl/fhir/NamingSystem/agb-z","value":"90000100"}}] """)]
    [InlineData(""" "organization":[{"identifier":{"system":"http://fhir.nl/fhir/NamingSystem/ura"}}] """)]
    public void what_is_kept_by_who_cannot_be_made_out_is_not_understood(string member)
    {
        ChoiceOf(MadeConsent.Permit("x").With(member))!.Kind.ShouldBe(ChoiceKind.NotUnderstood);
        ChoiceOf(MadeConsent.Deny("x").With(member))!.Kind.ShouldBe(ChoiceKind.NotUnderstood);
    }

    [Theory]
    [InlineData(""" "verification":[{"verified":false}] """)]
    [InlineData(""" "verification":[{"verified":true},{"verified":false}] """)]
    [InlineData(""" "verification":[{}] """)]
    public void a_permission_that_is_not_verified_is_not_understood_and_an_objection_needs_no_verification(string member)
    {
        ChoiceOf(MadeConsent.Permit("x").With(member))!.Kind.ShouldBe(ChoiceKind.NotUnderstood);
        ChoiceOf(MadeConsent.Deny("x").With(member))!.Kind.ShouldBe(ChoiceKind.Objection);
    }

    [Fact]
    public void who_is_no_custodian_is_a_recipient()
    {
        const string Ura = """ "reference":{"identifier":{"system":"http://fhir.nl/fhir/NamingSystem/ura","value":"90000201"}} """;

        ChoiceOf(MadeConsent.Permit("x").WithProvision(" \"actor\":[{" + Ura + "}] "))!.Recipients.ShouldBe([new ChoiceRecipient(RecipientKind.Organisation, "90000201")]);
        var custodian = ChoiceOf(MadeConsent.Permit("x").WithProvision(""" "actor":[{"role":{"coding":[{"code":"x"},{"code":"CST"}]}, """ + Ura + "}] "))!;
        (custodian.Recipients.Single().Kind, custodian.Holders.Single()).ShouldBe((RecipientKind.Everyone, "90000201"));
    }

    [Fact]
    public void at_its_end_a_choice_holds_no_more()
    {
        var choice = ChoiceOf(MadeConsent.Deny("x").WithProvision(""" "period":{"id":"x","start":"2026-01-01","end":"2026-11-21"} """))!;

        choice.HoldsAt(choice.From).ShouldBeTrue();
        choice.HoldsAt(choice.From.AddTicks(-1)).ShouldBeFalse();
        choice.HoldsAt(choice.Until.AddTicks(-1)).ShouldBeTrue();
        choice.HoldsAt(choice.Until).ShouldBeFalse();
    }

    [Theory]
    [InlineData(""" "purpose":[{"system":"http://terminology.hl7.org/CodeSystem/v3-ActReason","code":"TREAT"}] """)]
    [InlineData(""" "action":[{"coding":[{"code":"access"}]},{"coding":[{"code":"disclose"}]}] """)]
    [InlineData(""" "period":{"start":"2026-01-01"} """)]
    public void what_says_the_same_in_more_words_is_a_permission(string member)
    {
        ChoiceOf(MadeConsent.Permit("x").WithProvision(member))!.Kind.ShouldBe(ChoiceKind.Permission);
    }

    [Theory]
    [InlineData("2026-11-22", "", true)]
    [InlineData("2026-11-23", "", false)]
    [InlineData("2026-11", "", true)]
    [InlineData("2027", "", false)]
    [InlineData("2026-11-22T13:00:00+01:00", "", true)]
    [InlineData("2026-11-22T12:00:00.001Z", "", false)]
    [InlineData("", "2026-11-22", true)]
    [InlineData("", "2026-11-21", false)]
    [InlineData("", "2026", true)]
    [InlineData("", "2026-10", false)]
    [InlineData("", "2026-11-22T11:59:59Z", false)]
    public void a_choice_holds_from_its_first_moment_until_after_its_last(string start, string end, bool holds)
    {
        var period = string.Join(',', new[] { start.Length > 0 ? $"\"start\":\"{start}\"" : "", end.Length > 0 ? $"\"end\":\"{end}\"" : "" }.Where(part => part.Length > 0));
        var member = $$""" "period":{{{period}}} """;

        ChoiceOf(MadeConsent.Permit("x").WithProvision(member))!.HoldsAt(MadeTime.Now).ShouldBe(holds);
        ChoiceOf(MadeConsent.Deny("x").WithProvision(member))!.HoldsAt(MadeTime.Now).ShouldBe(holds);
    }

    [Fact]
    public void a_permission_does_not_hold_before_it_was_given_and_an_objection_does()
    {
        ChoiceOf(MadeConsent.Permit("x").With(""" "dateTime":"2027-01-01" """))!.HoldsAt(MadeTime.Now).ShouldBeFalse();
        ChoiceOf(MadeConsent.Deny("x").With(""" "dateTime":"2027-01-01" """))!.HoldsAt(MadeTime.Now).ShouldBeTrue();
        ChoiceOf(MadeConsent.Permit("x").With(""" "dateTime":"2026-01-01" """).WithProvision(""" "period":{"start":"2027"} """))!.HoldsAt(MadeTime.Now).ShouldBeFalse();
    }

    private static SharingChoice? ChoiceOf(MadeConsent consent) => DossierAccess.Of(MadeDossier.Of([MadeResources.Person(), consent.ToString()])).Choices.SingleOrDefault();
}
