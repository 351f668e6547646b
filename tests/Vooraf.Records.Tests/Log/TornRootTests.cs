using Vooraf.Records.Log.Chains;
using Vooraf.Records.Tests.Sqlite;

namespace Vooraf.Records.Tests.Log;

/// <summary>A root of which a full disk or a crash let only the beginning arrive is no false alarm, and hides nothing.</summary>
public sealed class TornRootTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task after_a_torn_line_the_file_goes_on_with_a_new_one()
    {
        using var folder = new TemporaryFolder();
        var path = folder.In("roots.ndjson");
        using var sink = RootSinks.Of(path, TimeProvider.System)!;
        await sink.SendAsync("one"u8.ToArray(), Cancellation);
        await File.AppendAllTextAsync(path, "tw", Cancellation);

        await sink.SendAsync("two"u8.ToArray(), Cancellation);
        await sink.SendAsync("three"u8.ToArray(), Cancellation);

        (await File.ReadAllTextAsync(path, Cancellation)).ShouldBe("one\ntw\ntwo\nthree\n");
    }

    [Fact]
    public async Task a_line_torn_anywhere_before_its_whole_root_is_no_problem_whether_the_root_begins_a_line_or_not()
    {
        await using var house = await FilledAsync();
        var (first, second, third) = (house.Sink.Lines[0], house.Sink.Lines[1], house.Sink.Lines[2]);
        for (var length = 1; length <= second.Length; length++)
        {
            var torn = second[..length];
            house.Verify(roots: [first, torn, second, third]).Problems.ShouldBeEmpty();
            house.Verify(roots: [first, torn + second, third]).Problems.ShouldBeEmpty();
        }

        house.Verify(roots: [first, second[..3], second[..60] + "\0\0\0", second, third]).Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_root_that_was_torn_last_witnesses_nothing_and_is_no_problem()
    {
        await using var house = await FilledAsync();

        var found = house.Verify(roots: [house.Sink.Lines[0], house.Sink.Lines[1], house.Sink.Lines[2][..100]]);

        found.Problems.ShouldBeEmpty();
        (found.WitnessedTo, found.Unwitnessed).ShouldBe((4, 2));
    }

    [Fact]
    public async Task a_torn_root_that_never_followed_whole_or_was_changed_is_found()
    {
        await using var house = await FilledAsync();
        var (first, second, third) = (house.Sink.Lines[0], house.Sink.Lines[1], house.Sink.Lines[2]);
        var changed = second.Replace("\"number\":2", "\"number\":7", StringComparison.Ordinal);

        house.Verify(roots: [first, second[..100], third]).IsSound.ShouldBeFalse();
        house.Verify(roots: [first, changed[..100], second, third]).IsSound.ShouldBeFalse();
        house.Verify(roots: [first, second[..100], changed, third]).IsSound.ShouldBeFalse();
        house.Verify(roots: [first, second, third[..^3] + "x\"}"]).IsSound.ShouldBeFalse();
        house.Verify(roots: [first, second, third, "something else"]).IsSound.ShouldBeFalse();
    }

    [Fact]
    public async Task a_tampered_log_is_found_through_a_torn_line()
    {
        await using var house = await FilledAsync();
        var lines = house.Sink.Lines;
        var data = house.Copy("tampered");
        using (var db = Records.Sqlite.Db.OpenExisting(Path.Combine(data, "records.db")))
            db.Execute("DROP TRIGGER log_changed; UPDATE log SET at=at+1 WHERE first=1");

        house.Verify(data, [lines[0], lines[1][..100], lines[1], lines[2]]).IsSound.ShouldBeFalse();
    }

    /// <summary>Two entries under each of three roots.</summary>
    private static async Task<LogHouse> FilledAsync()
    {
        var house = new LogHouse();
        for (var number = 1; number <= 3; number++)
        {
            await house.LogAsync(2, new Random(number));
            (await house.Exporter.ExportAsync(Cancellation)).ShouldBeTrue();
        }

        await house.Store.DisposeAsync();
        return house;
    }
}
