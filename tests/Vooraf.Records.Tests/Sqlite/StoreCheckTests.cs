using SQLitePCL;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;
using Vooraf.Records.Tests.Storage;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Sqlite;

public sealed class StoreCheckTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqliteStoreSettings settings;

    public StoreCheckTests() => settings = TestKeys.Settings(folder.Path);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task a_sound_store_is_read_completely()
    {
        await FillAsync();
        var parts = new List<string>();

        var report = await CheckAsync(progress: new Told(step => parts.Add(step.Part)));

        report.Problems.ShouldBeEmpty();
        (report.Resources, report.Superseded, report.Kept, report.LogEntries).ShouldBe((3, 3, 2, 4));
        parts.Distinct(StringComparer.Ordinal).ShouldBe(["file", "resources", "history", "kept", "log"]);
    }

    [Fact]
    public async Task resources_with_profile_errors_are_counted_by_their_newest_version_and_are_no_problem()
    {
        await using (var store = SqliteRecordStore.Open(settings))
        {
            var home = Given.Dossier(store.AllocateDossier());
            ResourceVersion Wrong(int number, int version = 1) => Given.Version(Given.Key(number), home, version) with { ProfileErrors = 3 };
            await store.CommitAsync(Given.Commit(Given.Write(Wrong(1)), Given.Write(Wrong(2)), Given.Write(Wrong(3)), Given.Write(Given.Version(Given.Key(4), home))), Cancellation);
            await store.CommitAsync(
                Given.Commit(Given.Write(Given.Version(Given.Key(2), home, 2)), Given.Write(Given.Delete(Given.Key(3), home, 2)), Given.Write(Wrong(4, 2)), Given.Write(Wrong(5))),
                Cancellation);
        }

        var report = await CheckAsync();

        (report.WithProfileErrors, report.IsSound).ShouldBe((3, true));
    }

    [Fact]
    public async Task index_values_that_the_indexer_makes_otherwise_are_reported()
    {
        await FillAsync();

        var report = await CheckAsync(version => version.Key == Given.Key(2) ? "else"u8.ToArray() : version.Index);

        report.Problems.ShouldBe([$"{Given.Key(2)}/1: its index values are not those of its contents."]);
    }

    [Theory]
    [InlineData("DELETE FROM history WHERE version=2", "versions have a hole")]
    [InlineData("DELETE FROM key WHERE row<0", "key does not lead")]
    [InlineData("UPDATE key SET row=row+1 WHERE row>0", "key does not lead")]
    [InlineData("DELETE FROM lookup", "look-up does not find")]
    [InlineData("INSERT INTO lookup VALUES(x'00', 1)", "more look-ups")]
    [InlineData("DELETE FROM log WHERE first=2", "log misses entries 2 to 2")]
    [InlineData("UPDATE log SET body=substr(body, 1, 20) WHERE first=3", "Log entries 3 to 3")]
    [InlineData("UPDATE log SET count=2 WHERE first=4", "Log entries 4 to 5")]
    [InlineData("UPDATE resource SET body=substr(body, 1, length(body)-5)", "Row ")]
    [InlineData("UPDATE history SET body=x'09'", "form that this program")]
    [InlineData("DELETE FROM dossier", "a place that is not there")]
    [InlineData("UPDATE answer SET body=substr(body, 1, length(body)-3)", "kept answer")]
    [InlineData("UPDATE outbox SET body=x'FF'", "message in the outbox")]
    [InlineData("DELETE FROM name WHERE id=1", "word that is not stored")]
    public async Task damage_is_reported(string damage, string problem)
    {
        await FillAsync();
        Batteries_V2.Init();
        raw.sqlite3_open(folder.In("records.db"), out var db).ShouldBe(raw.SQLITE_OK);
        raw.sqlite3_exec(db, "DROP TRIGGER log_changed; DROP TRIGGER log_removed; " + damage).ShouldBe(raw.SQLITE_OK);
        db.Dispose();

        (await CheckAsync()).Problems.ShouldContain(found => found.Contains(problem, StringComparison.Ordinal));
    }

    private Task<StoreReport> CheckAsync(Func<ResourceVersion, ReadOnlyMemory<byte>>? indexer = null, IProgress<StoreCheckProgress>? progress = null) =>
        new StoreCheck(settings, indexer ?? (version => version.Index)).RunAsync(progress, Cancellation);

    private async Task FillAsync()
    {
        await using var store = SqliteRecordStore.Open(settings);
        var home = Given.Dossier(store.AllocateDossier());
        Commit[] commits =
        [
            Given.Commit(Given.Write(Given.Version(Given.Key(1), home), new LookUp(LookUpKind.Person, "999900006")), Given.Write(Given.Version(Given.Key(2), home))),
            Given.Commit(Given.Write(Given.Version(Given.Key(1), home, 2), new LookUp(LookUpKind.Person, "999900006"))),
            Given.Commit(Given.Write(Given.Version(Given.Key(1), home, 3))),
            Given.Commit(Given.Write(Given.Delete(Given.Key(1), home, 4)), Given.Write(Given.Version(Given.Key(3), Home.OfDirectory(Given.Holder)), new LookUp(LookUpKind.Identifier, "a"))) with
            {
                Outbox = [new OutboxMessage(home.Dossier, "dossier-changed", "{}"u8.ToArray())],
                RepeatKey = new RepeatKey(Given.Holder, "a-client", "urn:x|1"),
                RepeatAnswer = "an answer"u8.ToArray(),
            },
        ];
        foreach (var commit in commits)
            (await store.CommitAsync(commit, Cancellation)).ShouldBe(CommitOutcome.Committed);
    }

    private sealed class Told(Action<StoreCheckProgress> tell) : IProgress<StoreCheckProgress>
    {
        public void Report(StoreCheckProgress value) => tell(value);
    }
}
