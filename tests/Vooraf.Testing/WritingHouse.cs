using System.Text.Json;
using Vooraf.Records;
using Vooraf.Records.Log;
using Vooraf.Records.Searching;
using Vooraf.Records.Storage;
using Vooraf.Records.Writing;

namespace Vooraf.Testing;

/// <summary>A writer on a store in memory, with a clock and ids that repeat, and short ways to write.</summary>
public sealed class WritingHouse
{
    /// <summary>The rights of a client that brings its own ids.</summary>
    public const WriteRights All = WriteRights.Write | WriteRights.Migrate;

    private readonly RecordWriter writer;

    /// <summary>Makes one.</summary>
    public WritingHouse(WritingOptions? options = null, IRecordStore? store = null)
    {
        Store = store ?? Memory;
        writer = new RecordWriter(Store, Time, new CountedIds(), options ?? new WritingOptions());
    }

    /// <summary>The store in memory; empty when another store was given.</summary>
    public InMemoryRecordStore Memory { get; } = new();

    /// <summary>The store that is written to.</summary>
    public IRecordStore Store { get; }

    /// <summary>The clock.</summary>
    public ManualTime Time { get; } = new();

    /// <summary>Who writes; changed by a test that needs another client, holder or right.</summary>
    public Writer Me { get; set; } = WriterOf("demo", "ehr");

    /// <summary>What the writer may see; null for everything of its holder.</summary>
    public IDossierSight? Sight { get; set; }

    /// <summary>A writer with every right.</summary>
    public static Writer WriterOf(string holder, string client, WriteRights rights = All) => new(holder, new Author(client, holder), rights);

    /// <summary>Writes the entries, each for itself.</summary>
    public async Task<WriteAnswer> WriteAsync(params WriteEntry[] entries) => await writer.WriteAsync(RequestOf(entries), CancellationToken.None);

    /// <summary>Writes the entries as one transaction.</summary>
    public Task<WriteAnswer> TransactAsync(params WriteEntry[] entries) => TransactAsync(null, entries);

    /// <summary>Writes the entries as one transaction that can be recognised.</summary>
    public async Task<WriteAnswer> TransactAsync(string? identifier, params WriteEntry[] entries)
    {
        var placed = entries.Select((entry, number) => entry with { Place = $"Bundle.entry[{number}]" });
        return await writer.WriteAsync(RequestOf(placed) with { IsTransaction = true, RepeatIdentifier = identifier }, CancellationToken.None);
    }

    /// <summary>Writes one entry, which must succeed, and gives its reference <c>Type/id</c>.</summary>
    public async Task<string> StoreAsync(WriteEntry entry)
    {
        var answer = await WriteAsync(entry);
        answer.Refusal.ShouldBeNull();
        return answer.Entries[0].Key.ToString()!;
    }

    /// <summary>The current JSON of a resource.</summary>
    public async Task<JsonElement> ReadAsync(string reference)
    {
        var version = await Store.ReadAsync(KeyOf(reference), CancellationToken.None);
        using var document = JsonDocument.Parse(version!.Json);
        return document.RootElement.Clone();
    }

    /// <summary>Where a resource lives.</summary>
    public async Task<Home> HomeOfAsync(string reference) => (await Store.LocateAsync(KeyOf(reference), CancellationToken.None))!.Value;

    /// <summary>Type and id of <c>Type/id</c>.</summary>
    public static ResourceKey KeyOf(string reference) => new(reference.Split('/')[0], reference.Split('/')[1]);

    private WriteRequest RequestOf(IEnumerable<WriteEntry> entries) => new()
    {
        Writer = Me,
        Sight = Sight ?? new OwnHolderSight(Me.Holder, Me.Author.Client),
        Entries = [.. entries],
        ServiceBase = "http://127.0.0.1/fhir/r4",
        Log = new LogEntry
        {
            At = Time.GetUtcNow(),
            CorrelationId = "test",
            Holder = Me.Holder,
            Author = Me.Author,
            Action = 'C',
            Interaction = "create",
            Request = "test",
            Status = 0,
        },
    };
}
