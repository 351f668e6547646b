using Vooraf.Records.Sqlite;
using Vooraf.Records.Tests.Sqlite;
using Vooraf.Records.Writing;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Writing;

/// <summary>Writers at the same time, on the real store.</summary>
public sealed class ConcurrentWriteTests : IAsyncLifetime
{
    private const int Writers = 8;

    private readonly TemporaryFolder folder = new();
    private readonly WritingHouse house;

    public ConcurrentWriteTests() => house = new WritingHouse(store: SqliteRecordStore.Open(TestKeys.Settings(folder.Path)));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await house.Store.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task of_updates_on_the_same_version_exactly_one_wins()
    {
        await house.StoreAsync(Entries.Put(MadeUp.Patient(1, "p")));
        for (var version = 1; version <= 10; version++)
        {
            var wanted = version;
            var answers = await TogetherAsync(_ => house.WriteAsync(Entries.Put(MadeUp.Patient(1, "p"), ifMatch: wanted)));

            answers.Count(answer => answer.Refusal is null).ShouldBe(1);
            answers.ShouldAllBe(answer => answer.Refusal == null || answer.Refusal.Status == 412);
        }

        var history = await house.Store.ReadHistoryAsync(new ResourceKey("Patient", "p"), Cancellation);
        history.Select(version => version.Version).ShouldBe(Enumerable.Range(1, 11).Reverse());
    }

    [Fact]
    public async Task updates_without_a_condition_all_succeed_one_after_the_other()
    {
        await house.StoreAsync(Entries.Put(MadeUp.Patient(1, "p")));

        var answers = await TogetherAsync(_ => house.WriteAsync(Entries.Put(MadeUp.Patient(1, "p"))));

        answers.Select(answer => answer.Entries[0].Version).Order().ShouldBe(Enumerable.Range(2, Writers));
    }

    [Fact]
    public async Task a_repeated_Bundle_in_parallel_duplicates_nothing_and_gets_one_answer()
    {
        var answers = await TogetherAsync(_ => house.TransactAsync(
            "sys|1", Entries.Post(MadeUp.Patient(1), "urn:uuid:1"), Entries.Post(MadeUp.Observation("urn:uuid:1")), Entries.Post(MadeUp.Practitioner())));

        answers.ShouldAllBe(answer => answer.Refusal == null);
        answers.Select(answer => string.Join(' ', answer.Entries.Select(entry => entry.Key))).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        answers.Count(answer => !answer.Repeated).ShouldBe(1);
        (await house.Store.OutsideDossiersAsync("demo", Cancellation).CountAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task a_person_that_many_make_at_once_is_made_once()
    {
        var answers = await TogetherAsync(_ => house.WriteAsync(Entries.Post(MadeUp.Patient(1))));

        answers.Count(answer => answer.Refusal is null).ShouldBe(1);
        answers.ShouldAllBe(answer => answer.Refusal == null || answer.Refusal.Status == 409);
    }

    [Fact]
    public async Task a_device_that_two_dossiers_link_to_at_once_goes_to_one()
    {
        var patients = new List<string>();
        for (var number = 0; number < Writers; number++)
            patients.Add(await house.StoreAsync(Entries.Post(MadeUp.Patient(number))));
        var device = await house.StoreAsync(Entries.Post(MadeUp.Device()));

        var answers = await TogetherAsync(number => house.WriteAsync(Entries.Post(MadeUp.DeviceUse(patients[number], device))));

        answers.Count(answer => answer.Refusal is null).ShouldBe(1);
        answers.ShouldAllBe(answer => answer.Refusal == null || answer.Refusal.Status == 422);
    }

    [Fact]
    public async Task parts_that_come_at_the_same_time_find_each_other()
    {
        for (var round = 0; round < 20; round++)
        {
            var (patient, device, use) = ($"p{round}", $"d{round}", $"s{round}");
            string[] parts = [MadeUp.Patient(round, patient), MadeUp.Device(device), MadeUp.DeviceUse("Patient/" + patient, "Device/" + device, use)];
            await Task.WhenAll(parts.Select(part => Task.Run(() => house.StoreAsync(Entries.Put(part)), Cancellation)));

            var home = await house.HomeOfAsync("Patient/" + patient);
            (await house.HomeOfAsync("DeviceUseStatement/" + use)).ShouldBe(home);
            (await house.HomeOfAsync("Device/" + device)).ShouldBe(home);
        }
    }

    private static async Task<WriteAnswer[]> TogetherAsync(Func<int, Task<WriteAnswer>> write) =>
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(number => Task.Run(() => write(number), Cancellation)));
}
