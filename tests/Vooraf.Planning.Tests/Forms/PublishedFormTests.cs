using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Tests.Forms;

public class PublishedFormTests
{
    private const string Folder = "conformance/pzp-r4/";
    private const string RoleCode = "http://terminology.hl7.org/CodeSystem/v3-RoleCode";
    private const string AddressUse = "http://terminology.hl7.org/CodeSystem/v3-AddressUse";

    [Fact]
    public void the_form_of_2020_maps_field_by_field()
    {
        var form = new PublishedForm(Folder + "examples/QuestionnaireResponse-HendrikHartman-20201001.json");
        HartmanIsThere(form, "2020-10-01T16:27:36.364Z", new DateOnly(2020, 10, 1));

        form.Plan.Goals.Single().Choice.Value.Code.ShouldBe("1351964001");
        foreach (var (treatment, linkId) in Limits)
            form.Decided(treatment, TreatmentDecision.Permit, linkId);
        form.Decided(PlanCodes.Other, TreatmentDecision.Deny, "1402", comment: "1404");
        form.Directive(PlanCodes.Other).Treatment.Text.ShouldBeNull();
        form.Decided(PlanCodes.IcdDeactivation, TreatmentDecision.NotDiscussed, "1005", comment: "1010");
        form.Plan.PlacesOfDeath.Single().Choice.State.ShouldBe(AnswerState.Unknown);
        form.Plan.PlacesOfDeath.Single().Comment.ShouldBe(form.Words("1192"));
        form.Plan.EuthanasiaPositions.Single().Choice.State.ShouldBe(AnswerState.Unknown);
        form.Plan.EuthanasiaPositions.Single().Comment.ShouldBe(form.Words("1194"));
        form.Plan.EarlierAgreements.Single().Exist.ShouldBe(Answer<bool>.Of(false));
        form.Plan.EarlierAgreements.Single().Differ.State.ShouldBe(AnswerState.NotRecorded);
        form.Plan.EarlierAgreements.Single().Comment.ShouldBeNull();
    }

    [Fact]
    public void the_form_of_2022_maps_field_by_field()
    {
        var form = new PublishedForm(Folder + "examples/QuestionnaireResponse-HendrikHartman-20221108.json");
        HartmanIsThere(form, "2020-11-08T17:27:36.000Z", new DateOnly(2020, 11, 8));

        form.Plan.Goals.Single().Choice.Value.Code.ShouldBe("713148004");
        form.Decided(PlanCodes.Resuscitation, TreatmentDecision.Other, "1386", specification: "1001");
        form.Decided(PlanCodes.Ventilation, TreatmentDecision.Deny, "1387", comment: "1389");
        form.Decided(PlanCodes.IntensiveCare, TreatmentDecision.Deny, "1390", comment: "1392");
        form.Decided(PlanCodes.HospitalAdmission, TreatmentDecision.Permit, "1393");
        form.Decided(PlanCodes.Antibiotics, TreatmentDecision.Permit, "1396");
        form.Decided(PlanCodes.BloodProduct, TreatmentDecision.Permit, "1399");
        form.Decided(PlanCodes.Other, TreatmentDecision.Deny, "1402");
        form.Decided(PlanCodes.IcdDeactivation, TreatmentDecision.NoDecisionYet, "1005");
        form.Plan.PlacesOfDeath.Single().Choice.Value.Code.ShouldBe("264362003");
        form.Plan.PlacesOfDeath.Single().Comment.ShouldBe(form.Words("1192"));
        form.Plan.EuthanasiaPositions.Single().Choice.Value.Code.ShouldBe("340201000146103");
        form.Plan.EuthanasiaPositions.Single().Comment.ShouldBeNull();
        form.Plan.EarlierAgreements.Single().Exist.ShouldBe(Answer<bool>.Of(true));
        form.Plan.EarlierAgreements.Single().Differ.ShouldBe(Answer<bool>.Of(true));
        form.Plan.EarlierAgreements.Single().Comment.ShouldBe(form.Words("1198"));
    }

    [Fact]
    public void the_short_form_of_rc2_maps_field_by_field()
    {
        var form = new PublishedForm(Folder + "testdata/1.0.0-rc2/QuestionnaireResponse-C1-ACP-zib2020.json");
        SamiraIsThere(form, "2024-07-25");

        form.Plan.Goals.Single().Choice.Value.Code.ShouldBe("385987000");
        form.Plan.Directives.Length.ShouldBe(1);
        form.Decided(PlanCodes.Resuscitation, TreatmentDecision.Permit, "1386");
        form.Plan.Conversations.Single().Present.ShouldBeEmpty();
        form.Plan.Contacts.ShouldBeEmpty();
        form.Plan.Capacities.ShouldBeEmpty();
        form.Plan.Icds.ShouldBeEmpty();
        form.Plan.CareWishes.ShouldBeEmpty();
        form.Plan.PlacesOfDeath.ShouldBeEmpty();
        form.Plan.EuthanasiaPositions.ShouldBeEmpty();
        form.Plan.DonorRegistrations.ShouldBeEmpty();
        form.Plan.SensesOfPurpose.ShouldBeEmpty();
        form.Plan.EarlierAgreements.ShouldBeEmpty();
    }

    [Fact]
    public void the_long_form_of_rc2_maps_field_by_field()
    {
        var form = new PublishedForm(Folder + "testdata/1.0.0-rc2/QuestionnaireResponse-C2-ACP-zib2020.json");
        SamiraIsThere(form, "2025-08-29");

        form.Plan.Capacities.Single().CanDecide.ShouldBe(Answer<bool>.Of(true));
        form.Plan.Capacities.Single().Comment.ShouldBe(form.Words("1407"));
        IsContact(form, form.Plan.Contacts[0], ("973", "974", "975"), ("976", "980"), "HUSB");
        form.Plan.Contacts[0].Roles.Select(role => role.Code).ShouldBe(["24"]);
        IsContact(form, form.Plan.Contacts[1], ("985", "986", "987"), ("988", "992"), "SIS");
        form.Plan.Contacts[1].Roles.Select(role => role.Code).ShouldBe(["01"]);
        form.Plan.Contacts.Length.ShouldBe(2);
        form.Plan.RepresentativeIsFirstContact.State.ShouldBe(AnswerState.NotRecorded);
        form.Plan.Conversations.Single().Present.Single().Relations.Single().ShouldBe(new PlanConcept(RoleCode, "SIS"));
        form.Plan.Goals.Single().Choice.Value.Code.ShouldBe("1351964001");
        form.Decided(PlanCodes.Resuscitation, TreatmentDecision.Permit, "1386");
        form.Decided(PlanCodes.Ventilation, TreatmentDecision.Unknown, "1387", comment: "1389");
        foreach (var (treatment, linkId) in Limits.Skip(2))
            form.Decided(treatment, TreatmentDecision.Permit, linkId);
        form.Decided(PlanCodes.IcdDeactivation, TreatmentDecision.NoDecisionYet, "1005", comment: "1010");
        form.Plan.Directives.Length.ShouldBe(7);
        form.Plan.Icds.Single().Present.ShouldBe(Answer<bool>.Of(true));
        form.Plan.Icds.Single().Product!.Code.ShouldBe("72506001");
        form.Plan.Icds.Single().Comment.ShouldBe(form.Words("1009"));
        form.Plan.CareWishes.Single().Text.Value.ShouldBe(form.Words("1190"));
        form.Plan.PlacesOfDeath.Single().Choice.Value.Code.ShouldBe("264362003");
        form.Plan.PlacesOfDeath.Single().Comment.ShouldBe(form.Words("1192"));
        form.Plan.EuthanasiaPositions.Single().Choice.Value.Code.ShouldBe("340201000146103");
        form.Plan.DonorRegistrations.Single().Choice.Value.ShouldBe(PlanCodes.Yes);
        form.Plan.SensesOfPurpose.Single().Text.Value.ShouldBe(form.Words("1196"));
        form.Plan.EarlierAgreements.Single().Exist.ShouldBe(Answer<bool>.Of(true));
        form.Plan.EarlierAgreements.Single().Differ.ShouldBe(Answer<bool>.Of(true));
        form.Plan.EarlierAgreements.Single().Comment.ShouldBe(form.Words("1198"));
    }

    private static readonly (PlanConcept Treatment, string LinkId)[] Limits =
    [
        (PlanCodes.Resuscitation, "1386"), (PlanCodes.Ventilation, "1387"), (PlanCodes.IntensiveCare, "1390"), (PlanCodes.HospitalAdmission, "1393"), (PlanCodes.Antibiotics, "1396"),
        (PlanCodes.BloodProduct, "1399"),
    ];

    // What both forms of this person say.
    private static void HartmanIsThere(PublishedForm form, string date, DateOnly day)
    {
        var plan = form.Plan;
        form.Reading.NotCarried.ShouldBeEmpty();
        plan.Person!.Key.ShouldBeNull();
        plan.Person.Name.ShouldBe(new PersonName(form.Words("964"), null, form.Words("966")));
        plan.Person.BirthDate.ShouldBe(PlanDate.Of(new DateOnly(1961, 1, 1)));
        var conversation = plan.Conversations.Single();
        conversation.Date!.Value.Text.ShouldBe(date);
        conversation.Date.Value.Day.ShouldBe(day);
        conversation.PersonPresent.ShouldBe(Answer<bool>.Of(true));
        conversation.Present.Single().Relations.Single().ShouldBe(new PlanConcept(RoleCode, "BRO"));
        conversation.Professionals.Single().Name.ShouldBe(new PersonName(null, form.Words("969"), form.Words("970")));
        conversation.Professionals.Single().Role!.Is("http://fhir.nl/fhir/NamingSystem/uzi-rolcode", "01.015").ShouldBeTrue();
        plan.Capacities.Single().CanDecide.ShouldBe(Answer<bool>.Of(true));
        plan.Capacities.Single().Comment.ShouldBeNull();
        var contact = plan.Contacts.Single();
        contact.Name.ShouldBe(new PersonName(form.Words("973"), null, form.Words("975")));
        contact.Telecom.ShouldBe([new ContactPoint(ContactPointKind.Email, form.Words("980"), null, "HP")]);
        contact.Relations.ShouldBe([new PlanConcept(RoleCode, "BRO")]);
        (contact.IsLegalRepresentative, contact.IsFirstContact, contact.HasWrittenMandate).ShouldBe((true, true, false));
        plan.Directives.Length.ShouldBe(8);
        plan.Icds.Single().Present.ShouldBe(Answer<bool>.Of(true));
        plan.Icds.Single().Product!.Is(PlanCodes.Snomed, "72506001").ShouldBeTrue();
        plan.Icds.Single().Comment.ShouldBe(form.Words("1009"));
        plan.CareWishes.Single().Text.Value.ShouldBe(form.Words("1190"));
        plan.DonorRegistrations.Single().Choice.Value.ShouldBe(PlanCodes.Yes);
        plan.SensesOfPurpose.Single().Text.Value.ShouldBe(form.Words("1196"));
        plan.InformRelatives.Single().Told.ShouldBe(Answer<bool>.Of(true));
        plan.Sharings.Single().Agreed.ShouldBe(Answer<bool>.Of(true));
        plan.AdvanceDirectives.ShouldBeEmpty();
    }

    private static void SamiraIsThere(PublishedForm form, string date)
    {
        var plan = form.Plan;
        form.Reading.NotCarried.ShouldBeEmpty();
        plan.Person!.Key.ShouldBe("Patient/ACP-Patient-Samira");
        plan.Person.Name.ShouldBe(new PersonName(form.Words("964"), form.Words("965"), form.Words("966")));
        plan.Person.BirthDate.ShouldBe(PlanDate.Of(new DateOnly(1959, 7, 31)));
        plan.Conversations.Single().Date!.Value.Text.ShouldBe(date);
        plan.Conversations.Single().PersonPresent.ShouldBe(Answer<bool>.Of(true));
        plan.Conversations.Single().Professionals.Single().Name.ShouldBe(new PersonName(form.Words("968"), null, form.Words("970")));
        plan.Conversations.Single().Professionals.Single().Role!.Is("urn:oid:2.16.840.1.113883.2.4.6.7", "0101").ShouldBeTrue();
        plan.InformRelatives.Single().Told.ShouldBe(Answer<bool>.Of(true));
        plan.Sharings.Single().Agreed.ShouldBe(Answer<bool>.Of(true));
        plan.AdvanceDirectives.ShouldBeEmpty();
    }

    private static void IsContact(PublishedForm form, Contact contact, (string Given, string Prefix, string Family) name, (string Phone, string Email) telecom, string relation)
    {
        contact.Name.ShouldBe(new PersonName(form.Words(name.Given), form.Words(name.Prefix), form.Words(name.Family)));
        contact.Relations.ShouldBe([new PlanConcept(RoleCode, relation)]);
        contact.Telecom[0].Value.ShouldBe(form.Words(telecom.Phone));
        contact.Telecom[0].Line.ShouldBe(new PlanConcept(AddressUse, "MC"));
        contact.Telecom[0].Use.ShouldBe("HP");
        contact.Telecom[1].ShouldBe(new ContactPoint(ContactPointKind.Email, form.Words(telecom.Email), null, "HP"));
        contact.Telecom.Length.ShouldBe(2);
    }
}
