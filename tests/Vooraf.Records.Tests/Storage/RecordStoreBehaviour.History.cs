using Vooraf.Records.Storage;

namespace Vooraf.Records.Tests.Storage;

public abstract partial class RecordStoreBehaviour
{
    [Theory]
    [InlineData(int.MaxValue, 3, new[] { 9, 8, 7 })]
    [InlineData(9, 3, new[] { 8, 7, 6 })]
    [InlineData(3, 5, new[] { 2, 1 })]
    [InlineData(1, 5, new int[0])]
    [InlineData(40, 1, new[] { 9 })]
    public async Task a_part_of_a_history_is_read_newest_first(int before, int most, int[] expected)
    {
        await StoreVersionsAsync(9);

        var part = await Store.ReadHistoryAsync(Given.Key(1), new HistoryRange(before, most, long.MaxValue), Cancellation);

        part.Select(version => version.Version).ShouldBe(expected);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(20_000, 1)]
    [InlineData(20_001, 2)]
    [InlineData(50_000, 3)]
    public async Task a_part_of_a_history_ends_when_it_holds_the_bytes(long mostBytes, int count)
    {
        await StoreVersionsAsync(5, new string('x', 20_000));

        var part = await Store.ReadHistoryAsync(Given.Key(1), new HistoryRange(int.MaxValue, 100, mostBytes), Cancellation);

        part.Length.ShouldBe(count);
    }

    [Fact]
    public async Task one_version_is_read_by_its_number_a_delete_too()
    {
        var home = await StoreVersionsAsync(3);
        await StoreAsync(Given.Commit(Given.Write(Given.Delete(Given.Key(1), home, 4))));

        ShouldBeSame(await Store.ReadVersionAsync(Given.Key(1), 1, Cancellation), Given.Version(Given.Key(1), home, 1));
        ShouldBeSame(await Store.ReadVersionAsync(Given.Key(1), 3, Cancellation), Given.Version(Given.Key(1), home, 3));
        ShouldBeSame(await Store.ReadVersionAsync(Given.Key(1), 4, Cancellation), Given.Delete(Given.Key(1), home, 4));
        (await Store.ReadVersionAsync(Given.Key(1), 0, Cancellation)).ShouldBeNull();
        (await Store.ReadVersionAsync(Given.Key(1), 5, Cancellation)).ShouldBeNull();
        (await Store.ReadVersionAsync(Given.Key(2), 1, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task old_versions_of_a_resource_outside_dossiers_are_read_too()
    {
        var home = Home.OfDirectory(Given.Holder);
        for (var number = 1; number <= 3; number++)
            await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home, number))));

        (await Store.ReadHistoryAsync(Given.Key(1), new HistoryRange(3, 1, long.MaxValue), Cancellation)).ShouldHaveSingleItem().Version.ShouldBe(2);
        (await Store.ReadVersionAsync(Given.Key(1), 1, Cancellation))!.Home.ShouldBe(home);
    }

    private async Task<Home> StoreVersionsAsync(int count, string? contents = null)
    {
        var home = Given.Dossier(Store.AllocateDossier());
        for (var number = 1; number <= count; number++)
            await StoreAsync(Given.Commit(Given.Write(Given.Version(Given.Key(1), home, number, contents))));
        return home;
    }
}
