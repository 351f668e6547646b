using System.Text;
using Vooraf.Records.Keys;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;
using Vooraf.Records.Tests.Sqlite;
using Vooraf.Records.Tests.Storage;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Keys;

/// <summary>A sealed store in a folder of its own, with people in it, and what a copy of its files would be after a crash.</summary>
internal sealed class SealedHouse : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SealedHouse() => Data = folder.In("data");

    public string Data { get; }

    public string Vault => TestKeys.VaultOf(Data);

    public SqliteStoreSettings Settings => TestKeys.Settings(Data);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static LookUp Person(int number) => new(LookUpKind.Person, $"person {number}");

    public static ResourceKey Key(int person, int resource = 0) => Given.Key((person * 1000) + resource);

    public string In(string name) => folder.In(name);

    public SqliteRecordStore Open(IWrappingKey? wrapping = null, params IWrappingKey[] former) => SqliteRecordStore.Open(With(wrapping, former));

    public SqliteStoreSettings With(IWrappingKey? wrapping, params IWrappingKey[] former) => Settings with { Keys = new VaultKeys(TestKeys.Vault(Data, wrapping, former)) };

    public async Task FillAsync(int people, int resources = 1)
    {
        await using var store = Open();
        await FillAsync(store, 1, people, resources);
    }

    /// <summary>A dossier a person: one Patient that a look-up finds, and more; with a second version, a message and a kept answer.</summary>
    public static async Task FillAsync(SqliteRecordStore store, int first, int people, int resources = 1)
    {
        for (var person = first; person < first + people; person++)
        {
            var home = Given.Dossier(store.AllocateDossier());
            var writes = Enumerable.Range(0, resources).Select(resource => Write(person, resource, home, 1)).ToArray();
            await StoreAsync(store, Given.Commit([.. writes]) with
            {
                Outbox = [new OutboxMessage(home.Dossier, "changed", Encoding.UTF8.GetBytes($"message of {person}"))],
                RepeatKey = new RepeatKey(Given.Holder, "a-client", $"bundle {person}"),
                RepeatAnswer = Encoding.UTF8.GetBytes($"answer to {person}"),
            });
            await StoreAsync(store, Given.Commit(Write(person, 0, home, 2)));
        }
    }

    public static ResourceWrite Write(int person, int resource, Home home, int version) =>
        Given.Write(Given.Version(Key(person, resource), home, version, $$"""{"resourceType":"Observation","id":"{{Key(person, resource).Id}}","x":"wish {{resource}} of person {{person}}"}"""), resource == 0 ? [Person(person)] : []);

    public static async Task StoreAsync(SqliteRecordStore store, Commit commit) => (await store.CommitAsync(commit, Cancellation)).ShouldBe(CommitOutcome.Committed);

    public static async Task ShouldFindAsync(SqliteRecordStore store, int first, int people, int resources = 1)
    {
        for (var person = first; person < first + people; person++)
        {
            (await store.LookUpAsync(Given.Holder, Person(person), Cancellation)).ShouldBe([Key(person)]);
            (await store.ReadHistoryAsync(Key(person), new HistoryRange(int.MaxValue, 10, long.MaxValue), Cancellation)).Length.ShouldBe(2);
            (await store.ReadAsync(Key(person, resources - 1), Cancellation)).ShouldNotBeNull();
            (await store.FindAnswerAsync(new RepeatKey(Given.Holder, "a-client", $"bundle {person}"), Cancellation)).ShouldNotBeNull();
        }
    }

    public async Task ShouldBeSoundAsync() => (await new StoreCheck(Settings, indexer: null).RunAsync(progress: null, Cancellation)).Problems.ShouldBeEmpty();

    /// <summary>What stands in the files at this moment.</summary>
    public SqliteStoreSettings CopyAsAfterACrash(string name)
    {
        foreach (var file in Directory.GetFiles(Data, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal) && !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            var to = Path.Combine(folder.In(name), Path.GetRelativePath(Data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = File.Create(to);
            from.CopyTo(copy);
        }

        return TestKeys.Settings(folder.In(name));
    }

    public void Dispose() => folder.Dispose();
}
