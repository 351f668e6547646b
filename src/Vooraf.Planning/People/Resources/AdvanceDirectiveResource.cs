using System.Text;
using System.Text.Json.Nodes;
using Vooraf.Planning.People.Stories;

namespace Vooraf.Planning.People.Resources;

/// <summary>An advance directive with its document, as Consent.</summary>
internal static class AdvanceDirectiveResource
{
    public static JsonObject Make(Scene scene, AdvanceDirective directive, Link link) => Fhir.Object(
        ("resourceType", "Consent"),
        ("meta", scene.Profile("ACP-AdvanceDirective")),
        ("extension", Fhir.List(Fhir.Comment(directive.Comment))),
        ("identifier", Fhir.List(Scene.Identifier(link))),
        ("status", "active"),
        ("scope", Fhir.Concept(Codes.ScopeAdvance)),
        ("category", Fhir.List(Fhir.Concept(Codes.AdvanceCategory))),
        ("patient", scene.Patient.Reference()),
        ("dateTime", Fhir.Date(directive.Date)),
        ("sourceAttachment", Attachment(scene, directive)),
        ("policy", TreatmentDirectiveResource.Policy()),
        ("provision", Fhir.Object(
            ("actor", Fhir.List(TreatmentDirectiveResource.Actor(Codes.Responsible, scene.Contact(scene.Story.Representative)))),
            ("code", Fhir.List(Fhir.Concept(directive.Type))))));

    private static JsonObject Attachment(Scene scene, AdvanceDirective directive)
    {
        var text = $"{directive.Type.Display} van {scene.Story.Person.Human.FullName}, {Fhir.Date(directive.Date)}. Deze persoon bestaat niet.";
        return Fhir.Object(
            ("contentType", "text/plain"),
            ("language", "nl"),
            ("data", Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
            ("title", directive.Type.Display),
            ("creation", Fhir.Date(directive.Date)));
    }
}
