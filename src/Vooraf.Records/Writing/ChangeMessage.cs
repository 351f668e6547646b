using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Writing;

/// <summary>The outgoing message about a dossier that changed: which versions came, never their content.</summary>
internal static class ChangeMessage
{
    /// <summary>The kind of the message.</summary>
    public const string Kind = "dossier-changed";

    /// <summary>Makes the message: a JSON array of <c>Type/id/version</c>.</summary>
    public static OutboxMessage Of(long dossier, ImmutableArray<ResourceWrite> writes, ImmutableArray<(ResourceVersion Version, long Dossier)> moved)
    {
        var buffer = new ArrayBufferWriter<byte>(writes.Length * 64);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartArray();
        foreach (var write in writes)
        {
            if (write.Version.Home.Dossier == dossier)
                WriteName(writer, write.Version);
        }

        foreach (var move in moved)
        {
            if (move.Dossier == dossier)
                WriteName(writer, move.Version);
        }

        writer.WriteEndArray();
        writer.Flush();
        return new OutboxMessage(dossier, Kind, buffer.WrittenMemory);
    }

    private static void WriteName(Utf8JsonWriter writer, ResourceVersion version) =>
        writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{version.Key.Type}/{version.Key.Id}/{version.Version}"));
}
