using System.Text.Json.Nodes;
using Vooraf.Planning.People.Stories;

namespace Vooraf.Planning.People.Resources;

/// <summary>A decision about one treatment, as Consent.</summary>
internal static class TreatmentDirectiveResource
{
    private const string Extensions = Fhir.Nictiz + "ext-TreatmentDirective2.";

    public static JsonObject Make(Scene scene, Conversation conversation, Directive directive, Link link) => Fhir.Object(
        ("resourceType", "Consent"),
        ("meta", scene.Profile("ACP-TreatmentDirective")),
        ("extension", Fhir.List(
            directive.Comment is null ? null : Fhir.Comment(directive.Comment),
            directive.FurtherSource is int further ? Fhir.Extension(Extensions + "AdvanceDirective", "Reference", scene.AdvanceDirective(further).Reference()) : null)),
        ("modifierExtension", directive.Specification is null ? null : Fhir.List(Fhir.Extension(Extensions + "SpecificationOther", "String", directive.Specification))),
        ("identifier", Fhir.List(Scene.Identifier(link))),
        ("status", directive.Ended is null ? "active" : "inactive"),
        ("scope", Fhir.Concept(Codes.ScopeTreatment)),
        ("category", Fhir.List(Fhir.Concept(Codes.TreatmentDirective))),
        ("patient", scene.Patient.Reference()),
        ("dateTime", Fhir.Date(conversation.Date)),
        ("sourceReference", directive.Source is int source ? scene.AdvanceDirective(source).Reference() : null),
        ("policy", Policy()),
        ("provision", Provision(scene, conversation, directive)));

    public static JsonArray? Policy() => Fhir.List(Fhir.Object(("uri", "https://wetten.overheid.nl/")));

    // Permit and deny stand in the type; everything else only in the modifier extension, and then there is no type.
    private static JsonObject Provision(Scene scene, Conversation conversation, Directive directive) => Fhir.Object(
        ("extension", directive.Ended is null ? null : Fhir.List(Fhir.Extension(Extensions + "ReasonForEnding", "String", WordList.Revised))),
        ("type", directive.Specification is null ? TypeOf(directive.Decision) : null),
        ("period", directive.Ended is DateOnly ended ? Fhir.Object(("end", Fhir.Date(ended))) : null),
        ("actor", Fhir.List(
            conversation.PatientPresent ? Actor(Codes.Consenter, scene.Patient) : null,
            Actor(Codes.Consenter, scene.Contact(scene.Story.Representative)),
            Actor(Codes.Consenter, Scene.PractitionerRole(conversation.Professional)))),
        ("code", Fhir.List(Fhir.Concept(directive.Treatment.Code, directive.Treatment.Text))));

    public static JsonObject Actor(Coded role, Link actor) => Fhir.Object(("role", Fhir.Concept(role)), ("reference", actor.Reference()));

    private static string TypeOf(Decision decision) => decision == Decision.Permit ? "permit" : "deny";
}
