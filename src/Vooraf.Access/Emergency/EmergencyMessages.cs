using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Vooraf.Access.Decisions;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;

namespace Vooraf.Access.Emergency;

/// <summary>
/// The messages about emergency access, to be stored with the log entry of it: one to the person and one to the privacy officer for each dossier that only
/// the emergency opened. They say who looked and why, and nothing of the plan.
/// </summary>
public static class EmergencyMessages
{
    /// <summary>Kind of the message to the person.</summary>
    public const string ToPerson = "emergency-access-person";

    /// <summary>Kind of the message to the privacy officer of the holder.</summary>
    public const string ToOfficer = "emergency-access-officer";

    /// <summary>The messages that belong to a log entry; none when nothing was opened by an emergency.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="rulings">What was decided on the way.</param>
    public static ImmutableArray<OutboxMessage> Of(LogEntry entry, ImmutableArray<AccessRuling> rulings)
    {
        var messages = ImmutableArray<OutboxMessage>.Empty;
        foreach (var ruling in rulings)
        {
            if (ruling.IsEmergency)
                messages = messages.Add(new(ruling.Dossier, ToPerson, Write(entry, ruling, reason: ""))).Add(new(ruling.Dossier, ToOfficer, Write(entry, ruling, entry.EmergencyReason)));
        }

        return messages;
    }

    private static ReadOnlyMemory<byte> Write(LogEntry entry, AccessRuling ruling, string reason)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteString("case"u8, EmergencyCase.IdOf(entry));
        writer.WriteString("at"u8, entry.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteString("holder"u8, entry.Holder);
        writer.WriteString("patient"u8, ruling.Patient?.ToString());
        writer.WriteString("organisation"u8, entry.Organisation?.Name);
        writer.WriteString("ura"u8, entry.Organisation?.Ura);
        writer.WriteString("name"u8, entry.Person?.Name);
        writer.WriteString("role"u8, entry.Person?.Role);
        writer.WriteString("rule"u8, ruling.Opinion.Reason);
        if (reason.Length > 0)
            writer.WriteString("reason"u8, reason);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
