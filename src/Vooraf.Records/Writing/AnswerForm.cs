using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Vooraf.Fhir.Issues;

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
            WriteIssues(writer, entry.Issues);
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
                Issues = element.TryGetProperty("issues"u8, out var issues) ? [.. issues.EnumerateArray().Select(IssueOf)] : [],
            });
        }

        return (document.RootElement.GetProperty("digest"u8).GetString()!, entries.MoveToImmutable());
    }

    private static void WriteIssues(Utf8JsonWriter writer, ImmutableArray<Issue> issues)
    {
        if (issues.IsEmpty)
            return;

        writer.WriteStartArray("issues"u8);
        foreach (var issue in issues)
        {
            writer.WriteStartObject();
            writer.WriteString("severity"u8, issue.Severity.ToString());
            writer.WriteString("code"u8, issue.Code);
            writer.WriteString("text"u8, issue.Diagnostics);
            if (issue.Expression is { } place)
                writer.WriteString("place"u8, place);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static Issue IssueOf(JsonElement element) => new(
        Enum.Parse<IssueSeverity>(element.GetProperty("severity"u8).GetString()!),
        element.GetProperty("code"u8).GetString()!,
        element.GetProperty("text"u8).GetString()!,
        element.TryGetProperty("place"u8, out var place) ? place.GetString() : null);
}
