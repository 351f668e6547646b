using System.Text.Json;
using Vooraf.Records.Log;

namespace Vooraf.Access.Auditing;

/// <summary>Writes who took part: client, server, user, the token, and the organisation that asked.</summary>
internal sealed class AuditAgents(Utf8JsonWriter json, AuditContext context, LogEntry entry)
{
    public void Write(AuditProfile profile)
    {
        json.WriteStartArray("agent");
        Machine(profile.Client, entry.Author.Client, entry.Author.Organisation, entry.Address, isRequestor: entry.Person is null && entry.Token.Length == 0);
        Machine(profile.Server, context.Server, context.Site, context.Address, isRequestor: false);
        if (entry.Person is { } person)
            User(profile.User, person);
        if (entry.Token.Length > 0)
            Token();
        if (entry.Organisation is { } organisation)
            Organisation(organisation);
        json.WriteEndArray();
    }

    private void Machine(AuditCode type, string id, string display, string address, bool isRequestor)
    {
        json.WriteStartObject();
        json.Concept("type", type);
        json.Who("who", "", id, display);
        json.WriteBoolean("requestor", isRequestor);
        json.Network(address);
        json.WriteEndObject();
    }

    private void User(AuditCode type, LogPerson person)
    {
        json.WriteStartObject();
        json.Concept("type", type);
        Role(person);
        json.Who("who", "", person.Identifier, person.Name);
        json.Text("name", person.Name);
        json.WriteBoolean("requestor", true);
        Purpose();
        json.WriteEndObject();
    }

    // BALP, OAUTHaccessTokenUse.Minimal: an agent of its own that holds the id of the token.
    private void Token()
    {
        json.WriteStartObject();
        json.Concept("type", AuditCodes.OAuthUser);
        json.Who("who", "", entry.Person?.Identifier ?? entry.Author.Client, entry.Person?.Name);
        json.WriteBoolean("requestor", true);
        json.WriteStartArray("policy");
        json.WriteStringValue("urn:ietf:params:oauth:jti:" + Uri.EscapeDataString(entry.Token));
        json.WriteEndArray();
        Purpose();
        json.WriteEndObject();
    }

    private void Organisation(LogOrganisation organisation)
    {
        json.WriteStartObject();
        json.WriteStartObject("type");
        json.WriteString("text", "requesting organisation");
        json.WriteEndObject();
        json.Who("who", AuditCodes.Ura, organisation.Ura, organisation.Name);
        json.Text("name", organisation.Name);
        json.WriteBoolean("requestor", false);
        json.WriteEndObject();
    }

    private void Role(LogPerson person)
    {
        if (string.IsNullOrWhiteSpace(person.Role))
            return;

        json.WriteStartArray("role");
        json.WriteStartObject();
        json.Text("text", person.Role);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Purpose()
    {
        if (string.IsNullOrWhiteSpace(entry.Purpose))
            return;

        json.WriteStartArray("purposeOfUse");
        json.WriteStartObject();
        json.WriteStartArray("coding");
        json.WriteStartObject();
        json.WriteString("system", AuditCodes.Purposes);
        json.Text("code", entry.Purpose);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
