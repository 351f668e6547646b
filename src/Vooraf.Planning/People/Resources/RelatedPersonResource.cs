using System.Text.Json.Nodes;
using Vooraf.Planning.People.Stories;

namespace Vooraf.Planning.People.Resources;

internal static class RelatedPersonResource
{
    public static JsonObject Make(Scene scene, Contact contact) => Fhir.Object(
        ("resourceType", "RelatedPerson"),
        ("meta", scene.Profile("ACP-ContactPerson")),
        ("identifier", Fhir.List(Scene.Identifier(scene.Contact(contact)))),
        ("patient", scene.Patient.Reference()),
        ("relationship", Fhir.List(contact.Roles.Append(contact.Relation).Select(code => Fhir.Concept(code)))),
        ("name", HumanParts.Names(contact.Human)),
        ("telecom", HumanParts.Telecom(contact.Human)),
        ("address", HumanParts.Address(contact.Home)));
}
