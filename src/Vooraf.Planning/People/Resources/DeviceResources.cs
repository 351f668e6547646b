using System.Text.Json.Nodes;
using Vooraf.Planning.People.Stories;

namespace Vooraf.Planning.People.Resources;

/// <summary>An ICD: the product, and its use by the person.</summary>
internal static class DeviceResources
{
    private const string Gtin = "https://www.gs1.org/gtin";

    private static readonly Coded Heart = Codes.Sct("80891009", "structuur van hart");
    private static readonly Coded Left = Codes.Sct("7771000", "links");

    // The product does not name the person: the statement about its use does.
    public static JsonObject Device(Scene scene, Icd icd) => Fhir.Object(
        ("resourceType", "Device"),
        ("meta", scene.Profile("ACP-MedicalDevice.Product-ICD")),
        ("identifier", Fhir.List(Fhir.Object(("system", Gtin), ("value", icd.Gtin)))),
        ("udiCarrier", Fhir.List(Fhir.Object(("issuer", Gtin), ("carrierHRF", icd.Gtin)))),
        ("type", Fhir.Concept(icd.Type)));

    public static JsonObject Use(Scene scene, Icd icd, Link link)
    {
        var site = Fhir.Concept(Heart);
        site.Insert(0, "extension", Fhir.List(Fhir.Extension(Fhir.Nictiz + "ext-AnatomicalLocation.Laterality", "CodeableConcept", Fhir.Concept(Left))));
        var professional = Scene.PractitionerRole(scene.Story.Latest.Professional);
        return Fhir.Object(
            ("resourceType", "DeviceUseStatement"),
            ("meta", scene.Profile("ACP-MedicalDevice")),
            ("extension", Fhir.List(Fhir.Extension(Fhir.Nictiz + "ext-MedicalDevice.HealthProfessional", "Reference", professional.Reference()))),
            ("identifier", Fhir.List(Scene.Identifier(link))),
            ("status", "active"),
            ("subject", scene.Patient.Reference()),
            ("timingPeriod", Fhir.Object(("start", Fhir.Date(icd.Since)))),
            ("device", scene.Device.Reference()),
            ("bodySite", site),
            ("note", Fhir.Notes(icd.Note)));
    }
}
