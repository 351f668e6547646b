using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace Vooraf.Records.Writing;

/// <summary>The form in which an answer is kept to be given again: UTF-8 JSON, the digest of what was asked and one array element for each entry.</summary>
internal static class AnswerForm
{
    /// <summary>Writes the answer.</summary>
    public static ReadOnlyMemory<byte> Write(string digest, ImmutableArray<EntryAnswer> entries)
    {
        var buffer = new ArrayBufferWriter<byte>(entries.Length * 128);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteString("digest"u8, digest);
        writer.WriteStartArray("entries"u8);
        foreach (var entry in entries)
        {
            writer.WriteStartObject();
            writer.WriteNumber("status"u8, entry.Status);
            if (entry.Key is { } key)
            {
                writer.WriteString("type"u8, key.Type);
                writer.WriteString("id"u8, key.Id);
            }

            writer.WriteNumber("version"u8, entry.Version);
            if (entry.LastUpdated is { } lastUpdated)
                writer.WriteNumber("lastUpdated"u8, lastUpdated.ToUnixTimeMilliseconds());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>Reads an answer that <see cref="Write"/> wrote.</summary>
    public static (string Digest, ImmutableArray<EntryAnswer> Entries) Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var kept = document.RootElement.GetProperty("entries"u8);
        var entries = ImmutableArray.CreateBuilder<EntryAnswer>(kept.GetArrayLength());
        foreach (var element in kept.EnumerateArray())
        {
            entries.Add(new EntryAnswer
            {
                Status = element.GetProperty("status"u8).GetInt32(),
                Key = element.TryGetProperty("type"u8, out var type) ? new ResourceKey(type.GetString()!, element.GetProperty("id"u8).GetString()!) : null,
                Version = element.GetProperty("version"u8).GetInt32(),
                LastUpdated = element.TryGetProperty("lastUpdated"u8, out var at) ? DateTimeOffset.FromUnixTimeMilliseconds(at.GetInt64()) : null,
            });
        }

        return (document.RootElement.GetProperty("digest"u8).GetString()!, entries.MoveToImmutable());
    }
}
