using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vooraf.Planning.People.Stories;

namespace Vooraf.Planning.People.Resources;

/// <summary>Puts everything about one person into one transaction Bundle.</summary>
internal static class BundleMaker
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Make(Scene scene)
    {
        var bundle = Fhir.Object(
            ("resourceType", "Bundle"),
            ("identifier", Fhir.Object(("system", Scene.OwnSystem), ("value", "bundle-" + scene.Uuid("bundle")))),
            ("type", "transaction"),
            ("entry", Fhir.List(Entries(scene))));
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Writing))
            bundle.WriteTo(writer);
        return stream.ToArray();
    }

    private static IEnumerable<JsonNode?> Entries(Scene scene)
    {
        var story = scene.Story;
        yield return Entry(scene.Patient, PatientResource.Make(scene));
        if (story.Kind == PlanKind.None)
            yield break;
        foreach (var entry in People(scene))
            yield return entry;
        if (story.Kind == PlanKind.Resources)
        {
            foreach (var entry in Plan(scene))
                yield return entry;
        }

        if (story.WithForm)
        {
            var form = scene.LinkTo("QuestionnaireResponse", "form", "Formulier");
            yield return Entry(form, FormResource.Make(scene, form));
        }
    }

    private static IEnumerable<JsonNode> People(Scene scene)
    {
        var professional = scene.Story.Latest.Professional;
        yield return Entry(
            Scene.Organization(professional.Organisation),
            DirectoryResources.Organization(professional.Organisation),
            $"identifier={DirectoryResources.UraSystem}|{professional.Organisation.Ura}");
        yield return Entry(
            Scene.Practitioner(professional), DirectoryResources.Practitioner(scene, professional), $"identifier={DirectoryResources.UziSystem}|{professional.Uzi}");
        var role = Scene.PractitionerRole(professional);
        yield return Entry(
            role, DirectoryResources.PractitionerRole(scene, professional), $"identifier={Scene.OwnSystem}|{role.FullUrl["urn:uuid:".Length..]}");
        foreach (var contact in scene.Story.Contacts)
            yield return Entry(scene.Contact(contact), RelatedPersonResource.Make(scene, contact));
    }

    private static IEnumerable<JsonNode> Plan(Scene scene)
    {
        var story = scene.Story;
        for (var index = 0; index < story.AdvanceDirectives.Length; index++)
        {
            var link = scene.AdvanceDirective(index);
            yield return Entry(link, AdvanceDirectiveResource.Make(scene, story.AdvanceDirectives[index], link));
        }

        foreach (var entry in story.Conversations.SelectMany(conversation => Agreed(scene, conversation)))
            yield return entry;
        var goal = scene.LinkTo("Goal", "goal", "Doel van medisch beleid");
        yield return Entry(goal, GoalResource.Make(scene, goal));
        foreach (var (name, resource) in ObservationResources.Make(scene))
            yield return Entry(scene.LinkTo("Observation", name, name), resource);
        foreach (var entry in Device(scene))
            yield return entry;
        var request = scene.LinkTo("CommunicationRequest", "request", "Verzoek om naasten te informeren");
        yield return Entry(request, InformRelativesResource.Make(scene, request));
    }

    private static IEnumerable<JsonNode> Agreed(Scene scene, Conversation conversation)
    {
        yield return Entry(scene.Encounter(conversation), ConversationResources.Encounter(scene, conversation));
        yield return Entry(scene.Procedure(conversation), ConversationResources.Procedure(scene, conversation));
        for (var index = 0; index < conversation.Directives.Length; index++)
        {
            var directive = conversation.Directives[index];
            var name = string.Create(CultureInfo.InvariantCulture, $"directive/{Fhir.Date(conversation.Date)}/{index}");
            var link = scene.LinkTo("Consent", name, "Behandelaanwijzing, " + directive.Treatment.Name);
            yield return Entry(link, TreatmentDirectiveResource.Make(scene, conversation, directive, link));
        }
    }

    private static IEnumerable<JsonNode> Device(Scene scene)
    {
        if (scene.Story.Icd is not Icd icd)
            yield break;
        var use = scene.LinkTo("DeviceUseStatement", "device-use", "Gebruik van ICD");
        yield return Entry(scene.Device, DeviceResources.Device(scene, icd));
        yield return Entry(use, DeviceResources.Use(scene, icd, use));
    }

    private static JsonObject Entry(Link link, JsonObject resource, string? unlessThere = null) => Fhir.Object(
        ("fullUrl", link.FullUrl),
        ("resource", resource),
        ("request", Fhir.Object(("method", "POST"), ("url", link.Type), ("ifNoneExist", unlessThere))));
}
