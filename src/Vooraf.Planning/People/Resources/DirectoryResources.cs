using System.Text.Json.Nodes;
using Vooraf.Planning.People.Stories;

namespace Vooraf.Planning.People.Resources;

/// <summary>Professionals and organisations: the same for everybody who meets them.</summary>
internal static class DirectoryResources
{
    public const string UraSystem = "http://fhir.nl/fhir/NamingSystem/ura";
    public const string UziSystem = "http://fhir.nl/fhir/NamingSystem/uzi-nr-pers";

    public static JsonObject Organization(Organisation organisation) => Fhir.Object(
        ("resourceType", "Organization"),
        ("meta", Fhir.Object(("profile", Fhir.List(Fhir.Nictiz + "nl-core-HealthcareProvider-Organization")))),
        ("identifier", Fhir.List(Fhir.Object(("system", UraSystem), ("value", organisation.Ura)))),
        ("type", Fhir.List(Fhir.Concept(organisation.Type))),
        ("name", organisation.Name));

    public static JsonObject Practitioner(Scene scene, Professional professional) => Fhir.Object(
        ("resourceType", "Practitioner"),
        ("meta", scene.Profile("ACP-HealthProfessional-Practitioner")),
        ("identifier", Fhir.List(Fhir.Object(("system", UziSystem), ("value", professional.Uzi)))),
        ("name", HumanParts.Names(professional.Human)));

    public static JsonObject PractitionerRole(Scene scene, Professional professional) => Fhir.Object(
        ("resourceType", "PractitionerRole"),
        ("meta", scene.Profile("ACP-HealthProfessional-PractitionerRole")),
        ("identifier", Fhir.List(Scene.Identifier(Scene.PractitionerRole(professional)))),
        ("practitioner", Scene.Practitioner(professional).Reference()),
        ("organization", Scene.Organization(professional.Organisation).Reference()),
        ("specialty", Fhir.List(Fhir.Concept(professional.Specialty))),
        ("telecom", Fhir.List(Fhir.Object(("system", "email"), ("value", professional.Human.Email), ("use", "work")))));
}
