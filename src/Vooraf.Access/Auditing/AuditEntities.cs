using System.Globalization;
using System.Text;
using System.Text.Json;
using Vooraf.Records;
using Vooraf.Records.Log;

namespace Vooraf.Access.Auditing;

/// <summary>
/// Writes what it was about: the person, what was asked, what was returned or written, and the request with the items of NEN 7513 that have no place of their own.
/// </summary>
internal sealed class AuditEntities(Utf8JsonWriter json, LogEntry entry)
{
    public void Write(AuditProfile profile, ResourceKey? patient)
    {
        json.WriteStartArray("entity");
        if (patient is { } person)
            Resource(person.ToString(), AuditCodes.Person, AuditCodes.PatientRole);
        if (profile.IsQuery)
            Query();
        for (var place = 0; place < entry.Resources.Length; place++)
            Resource(Reference(entry.Resources[place]), place == 0 && !profile.IsQuery ? AuditCodes.SystemObject : AuditCodes.Other, AuditCodes.ResourceRole);
        Request(profile);
        json.WriteEndArray();
    }

    private static string Reference(string resource)
    {
        var slash = resource.LastIndexOf('/');
        return slash <= 0 || resource.IndexOf('/', StringComparison.Ordinal) == slash ? resource : string.Concat(resource.AsSpan(0, slash), "/_history", resource.AsSpan(slash));
    }

    private void Resource(string reference, AuditCode type, AuditCode role)
    {
        json.WriteStartObject();
        json.WriteStartObject("what");
        json.Text("reference", reference);
        json.WriteEndObject();
        json.Coding("type", type);
        json.Coding("role", role);
        json.WriteEndObject();
    }

    private void Query()
    {
        json.WriteStartObject();
        json.Coding("type", AuditCodes.SystemObject);
        json.Coding("role", AuditCodes.QueryRole);
        json.Text("description", entry.Request);
        json.WriteString("query", Convert.ToBase64String(Encoding.UTF8.GetBytes(entry.Request)));
        json.WriteEndObject();
    }

    private void Request(AuditProfile profile)
    {
        json.WriteStartObject();
        json.WriteStartObject("what");
        json.WriteStartObject("identifier");
        json.WriteString("value", string.IsNullOrWhiteSpace(entry.CorrelationId) ? "?" : LogText.Of(entry.CorrelationId));
        json.WriteEndObject();
        json.WriteEndObject();
        json.Coding("type", AuditCodes.RequestId);
        if (!profile.IsQuery)
            json.Text("description", entry.Request);
        json.WriteStartArray("detail");
        Details();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Details()
    {
        Detail("http-status", entry.Status.ToString(CultureInfo.InvariantCulture));
        Check("nen7513-check-authorisation", LogChecks.Authorisation);
        Check("nen7513-check-relation", LogChecks.Relation);
        Check("nen7513-check-consent", LogChecks.Consent);
        Check("nen7513-emergency", LogChecks.Emergency);
        Detail("nen7513-responsible", entry.Person?.Responsible);
        foreach (var reason in entry.Reasons)
            Detail("decision-rule", reason);
        foreach (var consent in entry.Consents)
            Detail("consent-used", Reference(consent));
        foreach (var reliance in entry.Reliances)
            Detail("dossier-version", string.Create(CultureInfo.InvariantCulture, $"{reliance.Dossier}/{reliance.Version}"));
        Detail("emergency-reason", entry.EmergencyReason);
        Detail("organisation-type", entry.Organisation?.Type);
        Detail("key-thumbprint", entry.KeyThumbprint);
        foreach (var correlation in entry.Correlations)
            Detail(correlation.Name, correlation.Value);
    }

    private void Check(string name, LogChecks check) => Detail(name, (entry.Checks & check) != LogChecks.None ? "T" : "F");

    private void Detail(string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return;

        json.WriteStartObject();
        json.WriteString("type", name);
        json.Text("valueString", value);
        json.WriteEndObject();
    }
}
