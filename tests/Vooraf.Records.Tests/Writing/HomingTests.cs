using Vooraf.Records.Writing;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Writing;

public sealed class HomingTests
{
    private readonly WritingHouse house = new();

    [Fact]
    public async Task a_resource_that_names_a_person_lives_in_the_dossier_of_that_person()
    {
        var patient = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        var observation = await house.StoreAsync(Entries.Post(MadeUp.Observation(patient)));

        (await house.HomeOfAsync(observation)).ShouldBe(await house.HomeOfAsync(patient));
    }

    [Fact]
    public async Task a_reference_by_our_own_address_names_the_person_too_and_is_kept_as_it_came()
    {
        var patient = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        var observation = await house.StoreAsync(Entries.Post(MadeUp.Observation("http://127.0.0.1/fhir/r4/" + patient)));

        (await house.HomeOfAsync(observation)).ShouldBe(await house.HomeOfAsync(patient));
        (await house.ReadAsync(observation)).GetProperty("subject").GetProperty("reference").GetString().ShouldBe("http://127.0.0.1/fhir/r4/" + patient);
    }

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
    public async Task a_person_known_here_may_be_named_by_BSN()
    {
        var patient = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        var observation = await house.StoreAsync(Entries.Post(ByBsn(1)));

        (await house.HomeOfAsync(observation)).ShouldBe(await house.HomeOfAsync(patient));
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
    public async Task a_form_without_subject_belongs_to_the_one_dossier_that_its_transaction_touches()
    {
        var answer = await house.TransactAsync(
            Entries.Post(MadeUp.Patient(1), "urn:uuid:0a6c6f0e-4a8c-4f8e-9d0b-0c6f2b3f7a01"),
            Entries.Post(MadeUp.Practitioner()),
            Entries.Post(MadeUp.Form()));

        (await HomeOfAsync(answer, 2)).ShouldBe(await HomeOfAsync(answer, 0));
        (await HomeOfAsync(answer, 1)).ShouldBe(Home.OfDirectory("demo"));
    }

    [Fact]
    public async Task a_form_without_subject_waits_in_the_tray_when_its_transaction_touches_two_dossiers()
    {
        var answer = await house.TransactAsync(Entries.Post(MadeUp.Patient(1)), Entries.Post(MadeUp.Patient(2)), Entries.Post(MadeUp.Form()));

        (await HomeOfAsync(answer, 2)).ShouldBe(Home.OfTray("demo", "ehr"));
    }

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
    public async Task a_missing_resource_that_comes_later_lives_with_the_one_that_links_to_it()
    {
        var patient = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        await house.StoreAsync(Entries.Post(MadeUp.DeviceUse(patient, "Device/later")));

        await house.StoreAsync(Entries.Put(MadeUp.Device("later")));

        (await house.HomeOfAsync("Device/later")).ShouldBe(await house.HomeOfAsync(patient));
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
    public async Task a_link_to_a_resource_of_another_holder_is_a_link_to_something_unknown()
    {
        house.Me = WritingHouse.WriterOf("elsewhere", "theirs");
        var patient = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        house.Me = WritingHouse.WriterOf("demo", "ehr");

        var answer = await house.WriteAsync(Entries.Post(MadeUp.Observation(patient)));

        answer.Entries[0].Issues.ShouldHaveSingleItem().Expression.ShouldBe("Observation.subject");
        (await house.HomeOfAsync(answer.Entries[0].Key.ToString()!)).ShouldBe(Home.OfTray("demo", "ehr"));
    }

    [Fact]
    public async Task professionals_live_in_the_directory_and_never_refer_to_persons()
    {
        var patient = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        var practitioner = await house.StoreAsync(Entries.Post(MadeUp.Practitioner()));
        var role = await house.StoreAsync(Entries.Post(MadeUp.PractitionerRole(practitioner)));

        (await house.HomeOfAsync(role)).ShouldBe(Home.OfDirectory("demo"));
        var json = $$"""{"resourceType":"PractitionerRole","extension":[{"url":"https://example.org/about","valueReference":{"reference":"{{patient}}"} }]}""";
        (await house.WriteAsync(Entries.Post(json))).ShouldBeRefused(422, "PractitionerRole.extension[0].value");
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

    [Fact]
    public async Task an_update_that_names_the_person_at_last_moves_a_resource_out_of_the_tray_with_its_history()
    {
        var patient = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        await house.StoreAsync(Entries.Put(MadeUp.Encounter(id: "e")));

        await house.StoreAsync(Entries.Put(MadeUp.Encounter(patient, "e")));

        (await house.HomeOfAsync("Encounter/e")).ShouldBe(await house.HomeOfAsync(patient));
        (await house.Store.ReadHistoryAsync(new ResourceKey("Encounter", "e"), TestContext.Current.CancellationToken)).Length.ShouldBe(2);
    }

    private async Task<Home> HomeOfAsync(WriteAnswer answer, int entry) => await house.HomeOfAsync(answer.Entries[entry].Key.ToString()!);

    private static string ByBsn(int number) =>
        $$"""{"resourceType":"Observation","status":"final","code":{"text":"wens"},"subject":{"identifier":{"system":"urn:oid:2.16.840.1.113883.2.4.6.3","value":"{{MadeUpBsn.Number(number)}}"} } }""";
}
