using Vooraf.Testing;

namespace Vooraf.Records.Tests.Writing;

/// <summary>No resource is shared by two persons.</summary>
public sealed class TwoPersonsTests
{
    private readonly WritingHouse house = new();

    [Fact]
    public async Task a_second_dossier_that_links_to_a_device_of_a_first_is_refused_where_it_links()
    {
        var first = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        var second = await house.StoreAsync(Entries.Post(MadeUp.Patient(2)));
        var device = await house.StoreAsync(Entries.Post(MadeUp.Device()));
        await house.StoreAsync(Entries.Post(MadeUp.DeviceUse(first, device)));

        var answer = await house.WriteAsync(Entries.Post(MadeUp.DeviceUse(second, device)));

        answer.ShouldBeRefused(422, "DeviceUseStatement.device");
        (await house.HomeOfAsync(device)).ShouldBe(await house.HomeOfAsync(first));
    }

    [Fact]
    public async Task two_dossiers_that_link_to_one_device_in_one_transaction_are_refused_where_the_second_links()
    {
        var first = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        var second = await house.StoreAsync(Entries.Post(MadeUp.Patient(2)));
        var device = await house.StoreAsync(Entries.Post(MadeUp.Device()));

        var answer = await house.TransactAsync(Entries.Post(MadeUp.DeviceUse(first, device)), Entries.Post(MadeUp.DeviceUse(second, device)));

        answer.ShouldBeRefused(422, "Bundle.entry[1].resource.device");
        (await house.HomeOfAsync(device)).Kind.ShouldBe(HomeKind.Tray);
    }

    [Fact]
    public async Task a_resource_that_names_two_persons_is_refused()
    {
        var first = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        var second = await house.StoreAsync(Entries.Post(MadeUp.Patient(2)));

        var answer = await house.WriteAsync(Entries.Post(MadeUp.Observation(first, more: $$""","performer":[{"reference":"{{second}}"}]""")));

        answer.ShouldBeRefused(422, "Observation.performer[0]");
    }

    [Fact]
    public async Task a_resource_of_one_person_that_names_an_unknown_second_one_is_refused_as_well()
    {
        var first = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));

        var answer = await house.WriteAsync(Entries.Post(MadeUp.Observation(first, more: ""","performer":[{"reference":"Patient/nobody"}]""")));

        answer.ShouldBeRefused(422, "Observation.performer[0]");
    }

    [Fact]
    public async Task two_dossiers_that_wait_for_the_same_missing_device_are_refused()
    {
        var first = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        var second = await house.StoreAsync(Entries.Post(MadeUp.Patient(2)));
        await house.StoreAsync(Entries.Post(MadeUp.DeviceUse(first, "Device/later")));

        (await house.WriteAsync(Entries.Post(MadeUp.DeviceUse(second, "Device/later")))).ShouldBeRefused(422, "DeviceUseStatement.device");
    }

    [Fact]
    public async Task an_update_never_moves_a_resource_to_another_dossier()
    {
        var first = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        var second = await house.StoreAsync(Entries.Post(MadeUp.Patient(2)));
        await house.StoreAsync(Entries.Put(MadeUp.Observation(first, "o")));

        (await house.WriteAsync(Entries.Put(MadeUp.Observation(second, "o")))).ShouldBeRefused(422, "Observation.subject");
        (await house.ReadAsync("Observation/o")).GetProperty("subject").GetProperty("reference").GetString().ShouldBe(first);
    }
}
