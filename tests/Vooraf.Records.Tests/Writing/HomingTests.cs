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
    public async Task a_person_known_here_may_be_named_by_BSN()
    {
        var patient = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        var observation = await house.StoreAsync(Entries.Post(ByBsn(1)));

        (await house.HomeOfAsync(observation)).ShouldBe(await house.HomeOfAsync(patient));
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
    public async Task a_missing_resource_that_comes_later_lives_with_the_one_that_links_to_it()
    {
        var patient = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        await house.StoreAsync(Entries.Post(MadeUp.DeviceUse(patient, "Device/later")));

        await house.StoreAsync(Entries.Put(MadeUp.Device("later")));

        (await house.HomeOfAsync("Device/later")).ShouldBe(await house.HomeOfAsync(patient));
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

    private async Task<Home> HomeOfAsync(WriteAnswer answer, int entry) => await house.HomeOfAsync(answer.Entries[entry].Key.ToString()!);

    private static string ByBsn(int number) =>
        $$"""{"resourceType":"Observation","status":"final","code":{"text":"wens"},"subject":{"identifier":{"system":"urn:oid:2.16.840.1.113883.2.4.6.3","value":"{{MadeUpBsn.Number(number)}}"} } }""";
}
