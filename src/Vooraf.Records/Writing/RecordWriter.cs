using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Writing;

/// <summary>The one way in which anything is written: API, import and made-up people.</summary>
/// <param name="store">Where it is stored.</param>
/// <param name="time">The clock.</param>
/// <param name="ids">The source of ids of new resources.</param>
/// <param name="options">Settings.</param>
public sealed class RecordWriter(IRecordStore store, TimeProvider time, IResourceIds ids, WritingOptions options)
{
    /// <summary>Writes what is asked, or refuses it and stores nothing but the log entry.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot take it now: nothing was stored, not even the log entry; answer 503.</exception>
    public async ValueTask<WriteAnswer> WriteAsync(WriteRequest request, CancellationToken cancellation)
    {
        if (options.Attempts < 1 || !request.Writer.May(WriteRights.Write))
            return Refused(403, Issue.Error(IssueCode.Forbidden, "This client may not write. Ask the holder for the right to write."));

        var entry = request.Entries[0];
        if (entry.Method != WriteMethod.Create)
            return Refused(501, Issue.Error(IssueCode.NotSupported, "Only a create is supported."));

        var key = new ResourceKey(entry.Type, ids.Next());
        var home = string.Equals(entry.Type, "Patient", StringComparison.Ordinal)
            ? Home.OfDossier(request.Writer.Holder, store.AllocateDossier())
            : Home.OfTray(request.Writer.Holder, request.Writer.Author.Client);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
        var version = new ResourceVersion { Key = key, Home = home, Version = 1, LastUpdated = now, Author = request.Writer.Author, Json = Stamp(entry.Resource, key, now) };
        var commit = new Commit { Holder = request.Writer.Holder, Writes = [new ResourceWrite(version, [])], Log = request.Log with { Status = 201, Resources = [key + "/1"] } };
        await store.CommitAsync(commit, cancellation);
        return new WriteAnswer { Entries = [new EntryAnswer { Status = 201, Key = key, Version = 1, LastUpdated = now, Stored = version }] };
    }

    private static WriteAnswer Refused(int status, Issue issue) => new() { Refusal = new WriteRefusal(status, [issue]) };

    private static ReadOnlyMemory<byte> Stamp(JsonElement resource, ResourceKey key, DateTimeOffset now)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteString("resourceType", key.Type);
        writer.WriteString("id", key.Id);
        writer.WriteStartObject("meta");
        writer.WriteString("versionId", "1");
        writer.WriteString("lastUpdated", now.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
        foreach (var property in resource.EnumerateObject())
        {
            if (property.Name is not ("resourceType" or "id" or "meta"))
                property.WriteTo(writer);
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
