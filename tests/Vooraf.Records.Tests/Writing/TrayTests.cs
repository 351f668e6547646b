using Vooraf.Testing;

namespace Vooraf.Records.Tests.Writing;

/// <summary>What is tied to nobody yet waits in the tray of its client.</summary>
public sealed class TrayTests
{
    private readonly WritingHouse house = new();

    [Fact]
    public async Task what_another_client_left_in_its_tray_for_two_persons_stands_in_nobodys_way()
    {
        var list = """{"resourceType":"List","status":"current","mode":"working","entry":[{"item":{"reference":"Patient/one"}},{"item":{"reference":"Patient/two"}}]}""";
        var left = await house.StoreAsync(Entries.Post(list));
        house.Me = WritingHouse.WriterOf("demo", "other");

        await house.StoreAsync(Entries.Put(MadeUp.Patient(1, "one")));
        await house.StoreAsync(Entries.Put(MadeUp.Patient(2, "two")));

        (await house.HomeOfAsync(left)).ShouldBe(Home.OfTray("demo", "ehr"));
    }

    [Fact]
    public async Task what_names_a_person_by_BSN_waits_in_the_tray_until_the_person_comes()
    {
        var observation = await house.StoreAsync(Entries.Post(ByBsn(1)));
        (await house.HomeOfAsync(observation)).ShouldBe(Home.OfTray("demo", "ehr"));

        var patient = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));

        (await house.HomeOfAsync(observation)).ShouldBe(await house.HomeOfAsync(patient));
    }

    [Fact]
    public async Task a_device_that_names_nobody_waits_in_the_tray_and_moves_with_the_statement_that_links_to_it()
    {
        var patient = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        var device = await house.StoreAsync(Entries.Post(MadeUp.Device()));
        (await house.HomeOfAsync(device)).ShouldBe(Home.OfTray("demo", "ehr"));

        await house.StoreAsync(Entries.Post(MadeUp.DeviceUse(patient, device)));

        (await house.HomeOfAsync(device)).ShouldBe(await house.HomeOfAsync(patient));
        (await house.ReadAsync(device)).GetProperty("meta").GetProperty("versionId").GetString().ShouldBe("1");
    }

    [Fact]
    public async Task an_encounter_without_subject_moves_with_the_procedure_and_drags_its_form_along()
    {
        var patient = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        var encounter = await house.StoreAsync(Entries.Post(MadeUp.Encounter()));
        var form = await house.StoreAsync(Entries.Post(MadeUp.Form(encounter: encounter)));

        await house.StoreAsync(Entries.Post(MadeUp.Procedure(patient, encounter)));

        (await house.HomeOfAsync(encounter)).ShouldBe(await house.HomeOfAsync(patient));
        (await house.HomeOfAsync(form)).ShouldBe(await house.HomeOfAsync(patient));
    }

    [Fact]
    public async Task what_named_a_missing_person_moves_when_the_person_comes_and_drags_its_own_along()
    {
        await house.StoreAsync(Entries.Put(MadeUp.Device("d")));
        await house.StoreAsync(Entries.Put(MadeUp.DeviceUse("Patient/p", "Device/d", "s")));
        (await house.HomeOfAsync("DeviceUseStatement/s")).Kind.ShouldBe(HomeKind.Tray);

        await house.StoreAsync(Entries.Put(MadeUp.Patient(1, "p")));

        var home = await house.HomeOfAsync("Patient/p");
        (await house.HomeOfAsync("DeviceUseStatement/s")).ShouldBe(home);
        (await house.HomeOfAsync("Device/d")).ShouldBe(home);
    }

    [Fact]
    public async Task a_link_to_the_tray_of_another_client_is_a_link_to_something_unknown()
    {
        var patient = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        house.Me = WritingHouse.WriterOf("demo", "other");
        var device = await house.StoreAsync(Entries.Post(MadeUp.Device()));
        house.Me = WritingHouse.WriterOf("demo", "ehr");

        var answer = await house.WriteAsync(Entries.Post(MadeUp.DeviceUse(patient, device)));

        answer.Entries[0].Issues.ShouldHaveSingleItem().Expression.ShouldBe("DeviceUseStatement.device");
        (await house.HomeOfAsync(device)).ShouldBe(Home.OfTray("demo", "other"));
    }

    [Fact]
    public async Task an_update_that_names_the_person_at_last_moves_a_resource_out_of_the_tray_with_its_history()
    {
        var patient = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        await house.StoreAsync(Entries.Put(MadeUp.Encounter(id: "e")));

        await house.StoreAsync(Entries.Put(MadeUp.Encounter(patient, "e")));

        (await house.HomeOfAsync("Encounter/e")).ShouldBe(await house.HomeOfAsync(patient));
        (await house.Store.ReadHistoryAsync(new ResourceKey("Encounter", "e"), TestContext.Current.CancellationToken)).Length.ShouldBe(2);
    }

    private static string ByBsn(int number) =>
        $$"""{"resourceType":"Observation","status":"final","code":{"text":"wens"},"subject":{"identifier":{"system":"urn:oid:2.16.840.1.113883.2.4.6.3","value":"{{MadeUpBsn.Number(number)}}"} } }""";
}
