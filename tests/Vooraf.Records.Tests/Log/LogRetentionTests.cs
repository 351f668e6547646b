using Vooraf.Records.Log;
using Vooraf.Records.Log.Chains;
using Vooraf.Records.Sqlite;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Log;

public sealed class LogRetentionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task whole_days_older_than_the_retention_go_and_the_rest_stays_verifiable()
    {
        await using var house = new LogHouse();
        await FillAsync(house);
        var before = house.Verify();

        await MoveWithEntriesAsync(house, TimeSpan.FromDays(5 * 365.25));
        await house.LogAsync(10, new Random(3));
        (await house.Exporter.ExportAsync(Cancellation)).ShouldBeTrue();

        var after = house.Verify();
        after.Problems.ShouldBeEmpty();
        after.Entries.ShouldBe(71);
        after.WitnessedTo.ShouldBe(before.WitnessedTo + 11);
        LogRoot.Parse(house.Sink.Lines[^1])!.First.ShouldBe(61);
        (await house.Store.ReadLogAsync(new(), Cancellation).CountAsync(Cancellation)).ShouldBe(71);
        await house.CloseAsync();
        house.Open();
        await house.LogAsync(5, new Random(4));
        (await house.Exporter.ExportAsync(Cancellation)).ShouldBeTrue();
        house.Verify().Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_period_finds_the_same_as_reading_everything()
    {
        await using var house = new LogHouse();
        var random = new Random(8);
        var start = house.Time.GetUtcNow();
        for (var day = 0; day < 6; day++)
        {
            await house.LogAsync(150, random);
            house.Time.Move(TimeSpan.FromHours(random.Next(10, 40)));
        }

        var all = await house.Store.ReadLogAsync(new LogQuery(), Cancellation).ToListAsync(Cancellation);
        for (var number = 0; number < 100; number++)
        {
            var query = new LogQuery { Dossier = random.Next(1, 60), From = start.AddHours(random.Next(-5, 160)), Until = start.AddHours(random.Next(-5, 160)) };
            var expected = all.Where(entry => entry.Entry.At >= query.From && entry.Entry.At < query.Until).ToList();

            (await NumbersAsync(house, query with { Dossier = null })).ShouldBe(expected.Select(entry => entry.Number));
            (await NumbersAsync(house, query)).ShouldBe(expected.Where(entry => entry.Entry.Dossiers.Contains(query.Dossier!.Value)).Select(entry => entry.Number));
        }
    }

    [Fact]
    public async Task keys_with_which_nothing_is_sealed_any_more_are_destroyed_after_retention()
    {
        await using var house = new LogHouse();
        var month = SealScope.PeriodOf(house.Time.GetUtcNow());
        await FillAsync(house);
        await MoveWithEntriesAsync(house, TimeSpan.FromDays(5 * 365.25));
        await house.LogAsync(10, new Random(3));

        (await house.Exporter.ExportAsync(Cancellation)).ShouldBeTrue();
        var later = SealScope.PeriodOf(house.Time.GetUtcNow());

        await house.CloseAsync();
        using (var opened = OpenedStore.ForWriting(TestKeys.Settings(house.Data)))
        {
            opened.Keys.IsDestroyed(SealKind.LogPeriod, month).ShouldBeTrue();
            opened.Keys.IsDestroyed(SealKind.LogPeriod, 0).ShouldBeTrue();
            opened.Keys.IsDestroyed(SealKind.LogPeriod, later).ShouldBeFalse();
            opened.Keys.IsDestroyed(SealKind.LogPeriod, later - 1).ShouldBeFalse();
        }

        house.Open();
    }

    [Fact]
    public async Task entries_of_which_the_key_was_destroyed_are_counted_and_verified_and_shown_to_nobody()
    {
        await using var house = new LogHouse();
        await FillAsync(house);
        var all = await house.Store.ReadLogAsync(new LogQuery(), Cancellation).ToListAsync(Cancellation);
        var gone = all.First(logged => logged.Entry.Dossiers.Length == 1).Entry.Dossiers;
        await house.CloseAsync();
        using (var opened = OpenedStore.ForWriting(TestKeys.Settings(house.Data)))
            opened.Keys.Destroy(SealKind.Log, gone[0]);
        house.Open();

        var left = await NumbersAsync(house, new LogQuery());

        left.ShouldBe(all.Where(logged => !logged.Entry.Dossiers.SequenceEqual(gone)).Select(logged => logged.Number));
        left.Count.ShouldBeLessThan(all.Count);
        house.Verify().Problems.ShouldBeEmpty();
        house.Verify().Entries.ShouldBe(all.Count);
        (await new StoreCheck(TestKeys.Settings(house.Data), indexer: null).RunAsync(null, Cancellation)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task the_newest_day_stays_however_old_it_is()
    {
        await using var house = new LogHouse();
        await FillAsync(house);
        house.Time.Move(TimeSpan.FromDays(40 * 365));

        await PurgeAsync();
        house.Verify().Entries.ShouldBe(30);
        await house.LogAsync(1, new Random(3));
        await PurgeAsync();

        house.Verify().Problems.ShouldBeEmpty();
        house.Verify().Entries.ShouldBe(1);

        async Task PurgeAsync()
        {
            await house.Store.LogRoots.PurgeAsync(new RootExporterSettings().KeepFrom(house.Time.GetUtcNow()));
            (await house.Exporter.ExportAsync(Cancellation)).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task a_clock_that_jumped_years_ahead_removes_nothing_and_the_operator_is_told(bool atTheStart)
    {
        var ahead = TimeSpan.FromDays(20 * 365);
        await using var house = new LogHouse();
        await FillAsync(house);
        house.Exporter.Warning.ShouldBeNull();
        if (atTheStart)
            await house.CloseAsync();
        house.Time.Move(ahead);
        if (atTheStart)
            house.Open();

        for (var day = 0; day < 31; day++)
        {
            await house.LogAsync(1, new Random(3));
            (await house.Exporter.ExportAsync(Cancellation)).ShouldBeTrue();
            house.Verify().Entries.ShouldBe(121 + day);
            house.Exporter.Warning.ShouldNotBeNull().ShouldContain("clock");
            house.Time.Move(TimeSpan.FromDays(1));
        }

        house.Time.Move(-ahead);
        (await house.Exporter.ExportAsync(Cancellation)).ShouldBeTrue();
        house.Exporter.Warning.ShouldBeNull();
        house.Verify().Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_clock_that_stood_so_for_more_than_a_month_is_believed()
    {
        await using var house = new LogHouse();
        await FillAsync(house);
        house.Time.Move(TimeSpan.FromDays(20 * 365));
        await house.LogAsync(1, new Random(3));
        (await house.Exporter.ExportAsync(Cancellation)).ShouldBeTrue();

        house.Time.Move(TimeSpan.FromDays(31));
        (await house.Exporter.ExportAsync(Cancellation)).ShouldBeTrue();

        house.Exporter.Warning.ShouldBeNull();
        house.Verify().Problems.ShouldBeEmpty();
        house.Verify().Entries.ShouldBe(1);
    }

    [Fact]
    public async Task after_the_clock_went_back_entries_are_found_by_their_own_time()
    {
        await using var house = new LogHouse();
        var random = new Random(9);
        var start = house.Time.GetUtcNow();
        foreach (var days in new[] { 3, -2.5, 0.2, 400, -399, 1, 0.9 })
        {
            await house.LogAsync(60, random);
            house.Time.Move(TimeSpan.FromDays(days));
        }

        await house.LogAsync(60, random);
        var all = await house.Store.ReadLogAsync(new LogQuery(), Cancellation).ToListAsync(Cancellation);
        for (var number = 0; number < 100; number++)
        {
            var query = new LogQuery { Dossier = random.Next(1, 60), From = start.AddHours(random.Next(-5, 120)), Until = start.AddHours(random.Next(-5, number % 9 == 0 ? 10_000 : 160)) };
            var expected = all.Where(entry => entry.Entry.At >= query.From && entry.Entry.At < query.Until).ToList();

            (await NumbersAsync(house, query with { Dossier = null })).ShouldBe(expected.Select(entry => entry.Number));
            (await NumbersAsync(house, query)).ShouldBe(expected.Where(entry => entry.Entry.Dossiers.Contains(query.Dossier!.Value)).Select(entry => entry.Number));
        }
    }

    [Fact]
    public async Task days_that_went_before_their_time_are_found_although_a_root_says_so()
    {
        await using var house = new LogHouse();
        await FillAsync(house);

        await house.Store.LogRoots.PurgeAsync(DateOnly.FromDateTime(house.Time.GetUtcNow().Date));
        (await house.Exporter.ExportAsync(Cancellation)).ShouldBeTrue();

        house.Verify().Problems.ShouldContain(problem => problem.Contains("were removed less than 5 years", StringComparison.Ordinal));
    }

    [Fact]
    public async Task days_that_nobody_said_were_removed_are_found()
    {
        await using var house = new LogHouse();
        await FillAsync(house);

        await house.Store.LogRoots.PurgeAsync(DateOnly.FromDateTime(house.Time.GetUtcNow().Date));

        house.Verify().IsSound.ShouldBeFalse();
    }

    [Fact]
    public async Task the_log_can_neither_be_changed_nor_emptied_by_mistake()
    {
        await using var house = new LogHouse();
        await FillAsync(house);
        await house.CloseAsync();
        using var db = Db.OpenExisting(house.Database);

        Should.Throw<SqliteFailure>(() => db.Execute("UPDATE log SET at=0"));
        Should.Throw<SqliteFailure>(() => db.Execute("DELETE FROM log WHERE first<10"));
        house.Open();
    }

    [Fact]
    public void less_than_five_years_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new RootExporterSettings { RetentionYears = 4 });

    // Somebody wrote a while before the end, as in a server that runs.
    private static async Task MoveWithEntriesAsync(LogHouse house, TimeSpan by)
    {
        var rest = TimeSpan.FromDays(40);
        house.Time.Move(by - rest);
        await house.LogAsync(1, new Random(5));
        house.Time.Move(rest);
    }

    private static async Task<List<long>> NumbersAsync(LogHouse house, LogQuery query) =>
        await house.Store.ReadLogAsync(query, Cancellation).Select(entry => entry.Number).ToListAsync(Cancellation);

    // 60 entries on the first day, then two days with 30 each, a year later.
    private static async Task FillAsync(LogHouse house)
    {
        await house.LogAsync(60, new Random(1));
        (await house.Exporter.ExportAsync(Cancellation)).ShouldBeTrue();
        house.Time.Move(TimeSpan.FromDays(365));
        for (var day = 0; day < 2; day++)
        {
            await house.LogAsync(30, new Random(2));
            (await house.Exporter.ExportAsync(Cancellation)).ShouldBeTrue();
            house.Time.Move(TimeSpan.FromDays(1));
        }
    }
}
