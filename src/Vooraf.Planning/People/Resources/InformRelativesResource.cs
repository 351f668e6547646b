using System.Text.Json.Nodes;
using Vooraf.Planning.People.Stories;

namespace Vooraf.Planning.People.Resources;

/// <summary>The request to the person to talk with relatives.</summary>
internal static class InformRelativesResource
{
    public static JsonObject Make(Scene scene, Link link)
    {
        var conversation = scene.Story.Latest;
        return Fhir.Object(
            ("resourceType", "CommunicationRequest"),
            ("meta", scene.Profile("ACP-InformRelativesRequest")),
            ("identifier", Fhir.List(Scene.Identifier(link))),
            ("status", "completed"),
            ("category", Fhir.List(Fhir.Concept(Codes.InformRelatives, "Vertel uw naasten wat wij hebben afgesproken."))),
            ("subject", scene.Patient.Reference()),
            ("encounter", scene.Encounter(conversation).Reference()),
            ("authoredOn", Fhir.Date(conversation.Date)),
            ("requester", Scene.PractitionerRole(conversation.Professional).Reference()),
            ("recipient", Fhir.List(scene.Story.Contacts.Select(contact => scene.Contact(contact).Reference()))),
            ("sender", scene.Patient.Reference()),
            ("reasonCode", Fhir.List(Fhir.Concept(Codes.Planning))));
    }
}
