using System.Text.Json.Nodes;
using Vooraf.Planning.People.Stories;

namespace Vooraf.Planning.People.Resources;

internal static class PatientResource
{
    private static readonly Coded Female = new("http://terminology.hl7.org/CodeSystem/v3-AdministrativeGender", "F", "Female");
    private static readonly Coded Male = new("http://terminology.hl7.org/CodeSystem/v3-AdministrativeGender", "M", "Male");

    public static JsonObject Make(Scene scene)
    {
        var person = scene.Story.Person;
        return Fhir.Object(
            ("resourceType", "Patient"),
            ("meta", scene.Profile("ACP-Patient")),
            ("extension", LegallyCapable(scene)),
            ("identifier", Fhir.List(Fhir.Object(("system", scene.Standard.BsnSystems[0]), ("value", person.Bsn)))),
            ("name", HumanParts.Names(person.Human)),
            ("telecom", HumanParts.Telecom(person.Human)),
            ("gender", person.Human.Female ? "female" : "male"),
            ("_gender", Fhir.Specified(person.Human.Female ? Female : Male)),
            ("birthDate", Fhir.Date(person.BirthDate)),
            ("address", HumanParts.Address(person.Home)),
            ("contact", scene.Story.Kind == PlanKind.None ? null : Contacts(scene)));
    }

    private static JsonArray? LegallyCapable(Scene scene)
    {
        if (scene.Options.LegallyCapableAsObservation || scene.Story.Kind == PlanKind.None)
            return null;
        var person = scene.Story.Person;
        return Fhir.List(Fhir.Object(
            ("extension", Fhir.List(
                Fhir.Extension("legallyCapable", "Boolean", person.LegallyCapable),
                Fhir.Extension("legallyCapableComment", "String", person.CapabilityComment))),
            ("url", scene.Standard.CanonicalBase + "/StructureDefinition/ext-Patient.LegallyCapableMedicalTreatmentDecisions")));
    }

    private static JsonArray? Contacts(Scene scene) => Fhir.List(scene.Story.Contacts.Select(contact => Fhir.Object(
        ("extension", Fhir.List(Fhir.Extension(Fhir.Core + "patient-relatedPerson", "Reference", scene.Contact(contact).Reference()))),
        ("name", Fhir.Object(("use", "official"), ("text", contact.Human.FullName))))));
}
