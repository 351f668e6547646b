using System.Text.Json;

namespace Vooraf.Access.Auditing;

/// <summary>Pieces of AuditEvents. Nothing empty is written: FHIR has no empty strings.</summary>
internal static class AuditJson
{
    public static void Coding(this Utf8JsonWriter json, string name, AuditCode code)
    {
        json.WritePropertyName(name);
        json.Coding(code);
    }

    public static void Coding(this Utf8JsonWriter json, AuditCode code)
    {
        json.WriteStartObject();
        json.WriteString("system", code.System);
        json.WriteString("code", code.Code);
        json.WriteString("display", code.Display);
        json.WriteEndObject();
    }

    public static void Concept(this Utf8JsonWriter json, string name, AuditCode code)
    {
        json.WriteStartObject(name);
        json.WriteStartArray("coding");
        json.Coding(code);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            json.WriteString(name, LogText.Of(value));
    }

    /// <summary>A logical reference: an identifier, and words.</summary>
    public static void Who(this Utf8JsonWriter json, string name, string system, string value, string? display)
    {
        json.WriteStartObject(name);
        if (!string.IsNullOrWhiteSpace(value))
        {
            json.WriteStartObject("identifier");
            json.Text("system", system);
            json.WriteString("value", LogText.Of(value));
            json.WriteEndObject();
        }

        json.Text("display", string.IsNullOrWhiteSpace(value) && string.IsNullOrWhiteSpace(display) ? "?" : display);
        json.WriteEndObject();
    }

    public static void Network(this Utf8JsonWriter json, string address)
    {
        var known = string.IsNullOrWhiteSpace(address) ? "localhost" : address;
        json.WriteStartObject("network");
        json.WriteString("address", LogText.Of(known));
        json.WriteString("type", AuditCodes.NetworkKindOf(known));
        json.WriteEndObject();
    }
}
