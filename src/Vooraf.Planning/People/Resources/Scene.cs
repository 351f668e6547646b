using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Vooraf.Planning.People.Stories;
using Vooraf.Planning.Standard;

namespace Vooraf.Planning.People.Resources;

/// <summary>A story with all that its resources share: who is who, what refers to what, which canonicals hold.</summary>
internal sealed class Scene(Story story, PzpStandard standard, PeopleOptions options)
{
    /// <summary>System of our own identifiers; <c>.example</c> can never be a real domain (RFC 2606).</summary>
    public const string OwnSystem = "https://vooraf.example/NamingSystem/made-up";

    public Story Story { get; } = story;

    public PeopleOptions Options { get; } = options;

    public PzpStandard Standard { get; } = standard;

    public Link Patient => LinkTo("Patient", "patient", "Patiënt, " + Story.Person.Human.FullName);

    public Link Encounter(Conversation conversation) =>
        LinkTo("Encounter", "encounter/" + Fhir.Date(conversation.Date), "Contact, gesprek van " + Fhir.Date(conversation.Date));

    public Link Procedure(Conversation conversation) =>
        LinkTo("Procedure", "procedure/" + Fhir.Date(conversation.Date), "Verrichting, gesprek van " + Fhir.Date(conversation.Date));

    public Link Contact(Contact contact) =>
        LinkTo("RelatedPerson", "contact/" + Story.Contacts.IndexOf(contact).ToString(CultureInfo.InvariantCulture), "Contactpersoon, " + contact.Human.FullName);

    public Link AdvanceDirective(int index) =>
        LinkTo("Consent", "advance/" + index.ToString(CultureInfo.InvariantCulture), "Wilsverklaring, " + Story.AdvanceDirectives[index].Type.Display);

    public Link Device => LinkTo("Device", "device", "Medisch hulpmiddel, ICD");

    public static Link Practitioner(Professional professional) =>
        Shared("Practitioner", professional.Uzi, "Zorgverlener, " + professional.Human.FullName);

    public static Link PractitionerRole(Professional professional) =>
        Shared("PractitionerRole", professional.Uzi, $"Zorgverlener (rol), {professional.Human.FullName}, {professional.Specialty.Display}");

    public static Link Organization(Organisation organisation) => Shared("Organization", organisation.Ura, organisation.Name);

    /// <summary>A link that only this Bundle knows, by a name within it.</summary>
    public Link LinkTo(string type, string name, string display) => new(type, "urn:uuid:" + Uuid(name), display);

    public JsonObject Profile(string id) => Fhir.Object(("profile", Fhir.List(Standard.CanonicalBase + "/StructureDefinition/" + id)));

    /// <summary>The business identifier of a resource: as stable as its place in the story.</summary>
    public static JsonObject Identifier(Link link) => Fhir.Object(
        ("type", Fhir.Concept(Codes.ResourceIdentifier)), ("system", OwnSystem), ("value", link.FullUrl["urn:uuid:".Length..]));

    public string Uuid(string name) => UuidOf(string.Create(CultureInfo.InvariantCulture, $"{Options.Seed}|{Story.Number}|{name}"));

    private static Link Shared(string type, string key, string display) => new(type, "urn:uuid:" + UuidOf(type + "|" + key), display);

    // The form of a name-based UUID (RFC 9562, version 8).
    private static string UuidOf(string name)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true).ToString();
    }
}
