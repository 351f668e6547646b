using System.Text.Json.Nodes;
using Vooraf.Planning.People.Stories;

namespace Vooraf.Planning.People.Resources;

/// <summary>The wishes of the person, as Observations.</summary>
internal static class ObservationResources
{
    public static IEnumerable<(string Name, JsonObject Resource)> Make(Scene scene)
    {
        var wishes = scene.Story.Wishes;
        yield return One(scene, "ACP-SpecificCareWishes", Codes.CareWishes, ("valueString", wishes.Care), method: Codes.ValuesMethod);
        yield return One(scene, "ACP-PreferredPlaceOfDeath", Codes.PlaceOfDeath, Value(wishes.Place), note: wishes.PlaceNote);
        yield return One(scene, "ACP-PositionRegardingEuthanasia", Codes.Euthanasia, Value(wishes.Euthanasia));
        yield return One(scene, "ACP-OrganDonationChoiceRegistration", Codes.DonorRegister, Value(wishes.Donor), method: Codes.SelfReported);
        // "Not asked" is not "unknown" and not "nothing": it stays apart.
        yield return One(scene, "ACP-SenseOfPurpose", Codes.Purpose, wishes.Purpose is null ? ("dataAbsentReason", Fhir.Concept(Codes.NotAsked)) : ("valueString", wishes.Purpose));
        if (scene.Options.LegallyCapableAsObservation)
            yield return One(scene, "ACP-LegallyCapable", Codes.LegallyCapable, ("valueBoolean", scene.Story.Person.LegallyCapable), note: scene.Story.Person.CapabilityComment);
    }

    private static (string Name, JsonNode Value) Value(Coded code) => ("valueCodeableConcept", Fhir.Concept(code));

    private static (string Name, JsonObject Resource) One(Scene scene, string profile, Coded code, (string Name, JsonNode Value) answer, Coded? method = null, string? note = null)
    {
        var conversation = scene.Story.Latest;
        var name = "observation/" + code.Code;
        var resource = Fhir.Object(
            ("resourceType", "Observation"),
            ("meta", scene.Profile(profile)),
            ("identifier", Fhir.List(Scene.Identifier(scene.LinkTo("Observation", name, code.Display)))),
            ("status", "final"),
            ("code", Fhir.Concept(code)),
            ("subject", scene.Patient.Reference()),
            ("encounter", scene.Encounter(conversation).Reference()),
            ("effectiveDateTime", Fhir.Date(conversation.Date)),
            ("performer", Fhir.List(Scene.PractitionerRole(conversation.Professional).Reference())),
            answer,
            ("note", Fhir.Notes(note)),
            ("method", method is null ? null : Fhir.Concept(method)));
        return (name, resource);
    }
}
