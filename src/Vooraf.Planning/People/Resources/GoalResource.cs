using System.Text.Json.Nodes;
using Vooraf.Planning.People.Stories;

namespace Vooraf.Planning.People.Resources;

/// <summary>The most important goal of medical policy.</summary>
internal static class GoalResource
{
    public static JsonObject Make(Scene scene, Link link) => Fhir.Object(
        ("resourceType", "Goal"),
        ("meta", scene.Profile("ACP-MedicalPolicyGoal")),
        ("identifier", Fhir.List(Scene.Identifier(link))),
        ("lifecycleStatus", "active"),
        ("category", Fhir.List(Fhir.Concept(Codes.Planning))),
        ("description", Fhir.Concept(scene.Story.Wishes.Goal)),
        ("subject", scene.Patient.Reference()),
        ("startDate", Fhir.Date(scene.Story.Latest.Date)),
        ("statusDate", Fhir.Date(scene.Story.Latest.Date)),
        ("note", Fhir.Notes(scene.Story.Wishes.GoalNote)));
}
