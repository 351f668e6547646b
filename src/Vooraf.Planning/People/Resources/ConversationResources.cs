using System.Text.Json.Nodes;
using Vooraf.Planning.People.Stories;

namespace Vooraf.Planning.People.Resources;

/// <summary>The conversation: Encounter and Procedure.</summary>
internal static class ConversationResources
{
    public static JsonObject Encounter(Scene scene, Conversation conversation)
    {
        var reason = scene.Procedure(conversation).Reference();
        reason.Insert(0, "extension", Fhir.List(Fhir.Comment(conversation.Occasion)));
        return Fhir.Object(
            ("resourceType", "Encounter"),
            ("meta", scene.Profile("ACP-Encounter")),
            ("identifier", Fhir.List(Scene.Identifier(scene.Encounter(conversation)))),
            ("status", "finished"),
            ("class", Fhir.Coding(conversation.Setting)),
            // A subject means that the person was present.
            ("subject", conversation.PatientPresent ? scene.Patient.Reference() : null),
            ("participant", Fhir.List(
                Fhir.Object(("individual", Scene.PractitionerRole(conversation.Professional).Reference())),
                Fhir.Object(("individual", scene.Contact(scene.Story.Representative).Reference())))),
            ("period", Period(conversation)),
            ("reasonReference", Fhir.List(reason)));
    }

    public static JsonObject Procedure(Scene scene, Conversation conversation) => Fhir.Object(
        ("resourceType", "Procedure"),
        ("meta", scene.Profile("ACP-Procedure")),
        ("identifier", Fhir.List(Scene.Identifier(scene.Procedure(conversation)))),
        ("status", "completed"),
        ("code", Fhir.Concept(Codes.Planning)),
        ("subject", scene.Patient.Reference()),
        ("encounter", scene.Encounter(conversation).Reference()),
        ("performedPeriod", Period(conversation)),
        ("performer", Fhir.List(
            Actor(Scene.PractitionerRole(conversation.Professional)),
            conversation.PatientPresent ? Actor(scene.Patient) : null,
            Actor(scene.Contact(scene.Story.Representative)))));

    private static JsonObject Period(Conversation conversation) => Fhir.Object(("start", Fhir.Date(conversation.Date)), ("end", Fhir.Date(conversation.Date)));

    private static JsonObject Actor(Link actor) => Fhir.Object(("actor", actor.Reference()));
}
