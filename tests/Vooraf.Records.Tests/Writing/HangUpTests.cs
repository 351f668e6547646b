using System.Collections.Immutable;
using Vooraf.Records.Log;
using Vooraf.Records.Searching;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;
using Vooraf.Records.Tests.Sqlite;
using Vooraf.Records.Writing;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Writing;

/// <summary>A caller who goes away while its request is worked on changes nothing about what is stored and logged. On the store of the program, which honours cancelling.</summary>
public sealed class HangUpTests : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteRecordStore store;
    private readonly RecordWriter writer;
    private readonly CancellationTokenSource caller = new();

    public HangUpTests()
    {
        store = SqliteRecordStore.Open(TestKeys.Settings(folder.In("data")));
        writer = new RecordWriter(store, new ManualTime(), new IdsThatHangUp(caller), new WritingOptions());
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        caller.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task a_refused_write_is_logged_when_the_caller_hung_up_in_the_middle()
    {
        var notABsn = """{"resourceType":"Patient","identifier":[{"system":"http://fhir.nl/fhir/NamingSystem/bsn","value":"999900000"}]}""";

        var answer = await writer.WriteAsync(RequestOf(Entries.Post(notABsn)), caller.Token);

        caller.IsCancellationRequested.ShouldBeTrue();
        answer.Refusal.ShouldNotBeNull().Status.ShouldBe(422);
        (await StatusesAsync()).ShouldBe([422]);
    }

    [Fact]
    public async Task a_write_that_had_begun_is_stored_and_logged_when_the_caller_hung_up_in_the_middle()
    {
        var answer = await writer.WriteAsync(RequestOf(Entries.Post("""{"resourceType":"Patient","active":true}""")), caller.Token);

        answer.Entries.ShouldHaveSingleItem().Status.ShouldBe(201);
        (await store.ReadAsync(answer.Entries[0].Key!.Value, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        (await StatusesAsync()).ShouldBe([201]);
    }

    [Fact]
    public async Task entries_that_stand_alone_are_not_begun_after_the_caller_hung_up()
    {
        var entry = Entries.Post("""{"resourceType":"Patient","active":true}""");

        await Should.ThrowAsync<OperationCanceledException>(async () => await writer.WriteAsync(RequestOf(entry, entry), caller.Token));

        (await StatusesAsync()).ShouldBe([201]);
    }

    private static WriteRequest RequestOf(params ImmutableArray<WriteEntry> entries) => new()
    {
        Writer = WritingHouse.WriterOf("demo", "ehr"),
        Sight = new OwnHolderSight("demo", "ehr"),
        Entries = entries,
        ServiceBase = "http://127.0.0.1/fhir/r4",
        Log = new LogEntry
        {
            At = new DateTimeOffset(2026, 3, 2, 8, 30, 0, TimeSpan.Zero),
            CorrelationId = "test",
            Holder = "demo",
            Author = new Author("ehr", "demo"),
            Action = 'C',
            Interaction = "create",
            Request = "test",
            Status = 0,
        },
    };

    private async Task<List<int>> StatusesAsync()
    {
        var statuses = new List<int>();
        await foreach (var entry in store.ReadLogAsync(TestContext.Current.CancellationToken))
            statuses.Add(entry.Status);
        return statuses;
    }

    /// <summary>An id is asked for when a request is being prepared: then the caller goes away.</summary>
    private sealed class IdsThatHangUp(CancellationTokenSource caller) : IResourceIds
    {
        private readonly CountedIds ids = new();

        public string Next()
        {
            caller.Cancel();
            return ids.Next();
        }
    }
}
