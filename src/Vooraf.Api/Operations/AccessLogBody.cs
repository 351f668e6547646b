using System.Globalization;
using System.Text.Json;
using Vooraf.Access.Auditing;
using Vooraf.Api.Buffers;

namespace Vooraf.Api.Operations;

/// <summary>Writes the person's own view of the log as Parameters: a line each, with its words in Dutch and English.</summary>
internal static class AccessLogBody
{
    public static PooledBuffer Write(PersonLogView view)
    {
        var buffer = new PooledBuffer(16 * 1024);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("resourceType", "Parameters");
        if (!view.Lines.IsEmpty)
        {
            json.WriteStartArray("parameter");
            foreach (var line in view.Lines)
                Write(json, line);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        return buffer;
    }

    private static void Write(Utf8JsonWriter json, PersonLogLine line)
    {
        json.WriteStartObject();
        json.WriteString("name", "line");
        json.WriteStartArray("part");
        Part(json, "day", "valueDate", line.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Part(json, "first", "valueInstant", Instant(line.First));
        Part(json, "last", "valueInstant", Instant(line.Last));
        json.WriteStartObject();
        json.WriteString("name", "times");
        json.WriteNumber("valueInteger", line.Times);
        json.WriteEndObject();
        Part(json, "who", "valueString", line.Who);
        Part(json, "role", "valueString", line.Role);
        Part(json, "organisation", "valueString", line.Organisation);
        Part(json, "responsible", "valueString", line.Responsible);
        Part(json, "act", "valueCode", Code(line.Act.ToString()));
        Part(json, "outcome", "valueCode", Code(line.Outcome.ToString()));
        json.WriteStartObject();
        json.WriteString("name", "emergency");
        json.WriteBoolean("valueBoolean", line.IsEmergency);
        json.WriteEndObject();
        Part(json, "emergency-reason", "valueString", line.EmergencyReason);
        foreach (var type in line.Types)
            Part(json, "type", "valueString", type);
        foreach (var consent in line.Consents)
            Part(json, "consent", "valueString", consent);
        foreach (var reason in line.Reasons)
            Part(json, "reason", "valueString", reason);
        Words(json, "nl", line.Dutch);
        Words(json, "en", line.English);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, string language, PersonLogText text)
    {
        json.WriteStartObject();
        json.WriteString("name", language);
        json.WriteStartArray("part");
        Part(json, "what", "valueString", text.What);
        Part(json, "data", "valueString", text.Data);
        Part(json, "why", "valueString", text.Why);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Part(Utf8JsonWriter json, string name, string element, string value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return;

        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString(element, value);
        json.WriteEndObject();
    }

    private static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Code(string word) => string.Concat(char.ToLowerInvariant(word[0]).ToString(), word.AsSpan(1));
}
