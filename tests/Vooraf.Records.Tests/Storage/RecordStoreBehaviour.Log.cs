using System.Globalization;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Tests.Storage;

public abstract partial class RecordStoreBehaviour
{
    [Fact]
    public async Task a_log_entry_comes_back_as_it_was()
    {
        var entry = Given.Entry();

        await Store.LogAsync(entry, Cancellation);

        LogEntries.ShouldBeSame((await AllAsync(Store.ReadLogAsync(Cancellation))).Single(), entry);
    }

    [Fact]
    public async Task an_entry_that_relies_on_a_version_that_is_gone_is_refused_with_its_messages()
    {
        var dossier = Store.AllocateDossier();
        var message = new OutboxMessage(dossier, "told", new byte[] { 1 });
        LogEntry Relying(long version) => Given.Entry() with { Dossiers = [dossier], Reliances = [new LogReliance(dossier, version)] };
        (await Store.LogAsync(Relying(1), [message], Cancellation)).ShouldBe(CommitOutcome.Outdated);
        (await Store.LogAsync(Relying(0), Cancellation)).ShouldBe(CommitOutcome.Committed);

        for (var version = 1; version <= 3; version++)
        {
            await Store.CommitAsync(Given.Commit(Given.Write(Given.Version(Given.Key(7), Given.Dossier(dossier), version))), Cancellation);
            (await Store.LogAsync(Relying(version - 1), [message], Cancellation)).ShouldBe(CommitOutcome.Outdated);
            (await Store.LogAsync(Relying(version), [message], Cancellation)).ShouldBe(CommitOutcome.Committed);
        }

        (await AllAsync(Store.ReadLogAsync(Cancellation))).Count.ShouldBe(7);
        (await ((IOutbox)Store).ReadOutboxAsync(0, 100, Cancellation)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task a_commit_of_which_the_entry_relies_on_a_version_that_is_gone_is_refused()
    {
        var dossier = Store.AllocateDossier();
        var commit = Given.Commit(Given.Write(Given.Version(Given.Key(8), Given.Dossier(dossier))));

        (await Store.CommitAsync(commit with { Log = commit.Log with { Reliances = [new LogReliance(dossier, 1)] } }, Cancellation)).ShouldBe(CommitOutcome.Outdated);
        (await Store.CommitAsync(commit with { Log = commit.Log with { Reliances = [new LogReliance(dossier, 0)] } }, Cancellation)).ShouldBe(CommitOutcome.Committed);
    }

    [Fact]
    public async Task no_entry_follows_a_change_that_it_did_not_know_of()
    {
        var dossier = Store.AllocateDossier();
        await Store.CommitAsync(Given.Commit(Given.Write(Given.Version(Given.Key(9), Given.Dossier(dossier)))), Cancellation);
        var version = 1;
        var readers = Enumerable.Range(0, 6).Select(reader => Task.Run(
            async () =>
            {
                for (var number = 0; number < 200; number++)
                {
                    var seen = Volatile.Read(ref version);
                    await Store.LogAsync(Given.Entry("r") with { Reliances = [new LogReliance(dossier, seen)], Status = seen }, Cancellation);
                }
            },
            Cancellation)).ToList();
        for (; version < 60; version++)
        {
            var commit = Given.Commit(Given.Write(Given.Version(Given.Key(9), Given.Dossier(dossier), version + 1)));
            await Store.CommitAsync(commit with { Log = commit.Log with { CorrelationId = "w", Status = version + 1 } }, Cancellation);
        }

        await Task.WhenAll(readers);

        var now = 0;
        foreach (var entry in await AllAsync(Store.ReadLogAsync(Cancellation)))
        {
            if (entry.CorrelationId is "w" or "commit")
                now++;
            else
                entry.Status.ShouldBe(now);
        }
    }

    [Fact]
    public async Task the_log_of_one_dossier_is_the_same_as_reading_all_of_it_in_any_period_also_after_opening_again()
    {
        var random = new Random(12);
        var all = new List<LogEntry>();
        var start = TimeProvider.System.GetUtcNow();
        for (var round = 0; round < 60; round++)
        {
            LogEntry[] entries = [.. Enumerable.Range(0, 100).Select(number => Given.Entry(string.Create(CultureInfo.InvariantCulture, $"{round}.{number}")) with
            {
                At = start.AddMilliseconds((round * 100) + number),
                Dossiers = [.. Enumerable.Range(0, random.Next(3)).Select(_ => (long)random.Next(1, 40)).Distinct()],
            })];
            await Task.WhenAll(entries.Select(entry => Store.LogAsync(entry, Cancellation).AsTask()));
            all.AddRange(entries);
        }

        for (var time = 0; time < 2; time++)
        {
            for (var query = 0; query < 60; query++)
                await CheckAsync(all, start, random);
            await ReopenAsync();
        }
    }

    private async Task CheckAsync(List<LogEntry> all, DateTimeOffset start, Random random)
    {
        DateTimeOffset? Moment() => random.Next(3) == 0 ? null : start.AddMilliseconds(random.Next(-10, 6010));
        var query = new LogQuery { Dossier = random.Next(5) == 0 ? null : random.Next(1, 42), From = Moment(), Until = Moment() };

        var found = await AllAsync(Store.ReadLogAsync(query, Cancellation));

        found.Select(entry => entry.Number).ShouldBeInOrder();
        found.Select(entry => entry.Entry.CorrelationId).Order(StringComparer.Ordinal).ShouldBe(all
            .Where(entry => query.Dossier is not { } dossier || entry.Dossiers.Contains(dossier))
            .Where(entry => (query.From is not { } from || entry.At >= from) && (query.Until is not { } until || entry.At < until))
            .Select(entry => entry.CorrelationId).Order(StringComparer.Ordinal));
        if (found.Count > 2)
            (await AllAsync(Store.ReadLogAsync(query with { After = found[1].Number }, Cancellation))).Select(entry => entry.Number).ShouldBe(found.Skip(2).Select(entry => entry.Number));
    }

    [Fact]
    public async Task the_log_is_read_in_the_order_in_which_it_was_written()
    {
        for (var number = 0; number < 600; number++)
            await Store.LogAsync(Given.Entry(number.ToString(CultureInfo.InvariantCulture)), Cancellation);

        (await AllAsync(Store.ReadLogAsync(Cancellation))).Select(entry => int.Parse(entry.CorrelationId, CultureInfo.InvariantCulture)).ShouldBe(Enumerable.Range(0, 600));
    }

    [Fact]
    public async Task entries_of_many_callers_are_each_there_once_and_in_the_order_of_their_caller()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(caller => Task.Run(
            async () =>
            {
                for (var number = 0; number < 100; number++)
                    await Store.LogAsync(Given.Entry(string.Create(CultureInfo.InvariantCulture, $"{caller}:{number}")), Cancellation);
            },
            Cancellation)));

        var read = (await AllAsync(Store.ReadLogAsync(Cancellation))).Select(entry => entry.CorrelationId).ToList();
        read.Count.ShouldBe(800);
        for (var caller = 0; caller < 8; caller++)
        {
            var own = string.Create(CultureInfo.InvariantCulture, $"{caller}:");
            read.Where(id => id.StartsWith(own, StringComparison.Ordinal)).ShouldBe(Enumerable.Range(0, 100).Select(number => string.Create(CultureInfo.InvariantCulture, $"{own}{number}")));
        }
    }
}
