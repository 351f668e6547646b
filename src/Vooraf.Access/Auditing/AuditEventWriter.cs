using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Vooraf.Records;
using Vooraf.Records.Log;

namespace Vooraf.Access.Auditing;

/// <summary>
/// Makes AuditEvents (FHIR R4, IHE BALP) of log entries. One entry about several persons gives one for each; the id is the number of the entry, for
/// the second person and on with a hyphen and a number.
/// </summary>
/// <param name="context">What is said about the server.</param>
public sealed class AuditEventWriter(AuditContext context)
{
    /// <summary>The ids of the events of an entry, each with its place among the persons.</summary>
    /// <param name="logged">The entry.</param>
    /// <param name="patient">Id of the one person of interest; null for all.</param>
    public static IEnumerable<(string Id, int Place)> IdsOf(LoggedEntry logged, string? patient)
    {
        var patients = logged.Entry.Patients;
        for (var place = 0; place < Math.Max(1, patients.Length); place++)
        {
            if (patient is null || (place < patients.Length && string.Equals(patients[place].Id, patient, StringComparison.Ordinal)))
                yield return (IdOf(logged.Number, place), place);
        }
    }

    /// <summary>Reads an id: the number of the entry, and which of its persons.</summary>
    public static bool TryParse(string id, out long number, out int place)
    {
        var hyphen = id.IndexOf('-', StringComparison.Ordinal);
        place = 0;
        return long.TryParse(hyphen < 0 ? id : id.AsSpan(0, hyphen), NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && (hyphen < 0 || (int.TryParse(id.AsSpan(hyphen + 1), NumberStyles.None, CultureInfo.InvariantCulture, out place) && --place > 0))
            && string.Equals(IdOf(number, place), id, StringComparison.Ordinal);
    }

    /// <summary>Writes one event (UTF-8 JSON).</summary>
    /// <param name="logged">The entry.</param>
    /// <param name="place">Which of its persons it is about: 0 for the first, or when there is none.</param>
    /// <param name="to">Where it is written.</param>
    public void Write(LoggedEntry logged, int place, IBufferWriter<byte> to)
    {
        var entry = logged.Entry;
        var patient = place < entry.Patients.Length ? entry.Patients[place] : (ResourceKey?)null;
        var profile = AuditProfile.Of(entry);
        using var json = new Utf8JsonWriter(to);
        json.WriteStartObject();
        json.WriteString("resourceType", "AuditEvent");
        json.WriteString("id", IdOf(logged.Number, place));
        WriteProfiles(json, profile, entry, patient is not null);
        json.Coding("type", AuditCodes.Rest);
        json.WriteStartArray("subtype");
        json.Coding(new AuditCode(AuditCodes.Interactions, AuditCodes.InteractionOf(entry.Interaction), entry.Interaction));
        json.WriteEndArray();
        json.WriteString("action", ActionOf(entry));
        json.WriteString("recorded", entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("outcome", AuditCodes.OutcomeOf(entry.Status));
        json.Text("outcomeDesc", Description(entry));
        new AuditAgents(json, context, entry).Write(profile);
        WriteSource(json);
        new AuditEntities(json, entry).Write(profile, patient);
        json.WriteEndObject();
    }

    private static string IdOf(long number, int place) =>
        place == 0 ? number.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{number}-{place + 1}");

    private static void WriteProfiles(Utf8JsonWriter json, AuditProfile profile, LogEntry entry, bool hasPatient)
    {
        var canonicals = profile.CanonicalsOf(entry, hasPatient);
        if (canonicals.IsEmpty)
            return;

        json.WriteStartObject("meta");
        json.WriteStartArray("profile");
        foreach (var canonical in canonicals)
            json.WriteStringValue(canonical);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Letters outside the list of FHIR come of nothing that this program writes.
    private static string ActionOf(LogEntry entry) => entry.Action is 'C' or 'R' or 'U' or 'D' ? entry.Action.ToString() : "E";

    private static string Description(LogEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"{entry.Status}{(entry.Reasons.IsEmpty ? "" : ": ")}{string.Join(", ", entry.Reasons)}");

    private void WriteSource(Utf8JsonWriter json)
    {
        json.WriteStartObject("source");
        json.WriteString("site", context.Site);
        json.Who("observer", "", context.Server, context.Site);
        json.WriteStartArray("type");
        json.Coding(AuditCodes.Server);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
