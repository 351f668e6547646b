using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;
using Vooraf.Records.Tests.Storage;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Sqlite;

/// <summary>The store says whether it can write, before anybody tries.</summary>
public sealed class StoreReadinessTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task below_the_low_disk_mark_it_cannot_and_with_room_it_can_again()
    {
        var free = 1000L;
        await using var store = SqliteRecordStore.Open(Settings() with { LowDiskBytes = 500, FreeSpace = () => free, FreeSpaceInterval = TimeSpan.Zero });
        store.WhyNotWritable.ShouldBeNull();

        free = 499;
        store.WhyNotWritable.ShouldNotBeNull().ShouldContain("almost full");
        await Should.ThrowAsync<StoreUnavailableException>(async () => await store.CommitAsync(Given.Commit(), Cancellation));

        free = 500;
        store.WhyNotWritable.ShouldBeNull();
    }

    [Fact]
    public async Task a_store_for_reading_only_and_a_closed_one_cannot()
    {
        var store = SqliteRecordStore.Open(Settings());
        await using var reader = SqliteRecordStore.OpenForReading(Settings());

        reader.WhyNotWritable.ShouldNotBeNull();
        store.WhyNotWritable.ShouldBeNull();
        await store.DisposeAsync();
        store.WhyNotWritable.ShouldNotBeNull();
    }

    private SqliteStoreSettings Settings() => TestKeys.Settings(folder.In("data"));
}
