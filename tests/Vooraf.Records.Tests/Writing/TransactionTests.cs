using Vooraf.Records.Writing;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Writing;

public sealed class TransactionTests
{
    private const string One = "urn:uuid:0a6c6f0e-4a8c-4f8e-9d0b-0c6f2b3f7a01";
    private const string Two = "urn:uuid:0a6c6f0e-4a8c-4f8e-9d0b-0c6f2b3f7a02";
    private const string Three = "urn:uuid:0a6c6f0e-4a8c-4f8e-9d0b-0c6f2b3f7a03";

    private readonly WritingHouse house = new();

    [Fact]
    public async Task references_are_rewritten_forward_backward_and_in_circles()
    {
        var encounter = $$"""{"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"reasonReference":[{"reference":"{{Two}}"}]}""";
        var answer = await house.TransactAsync(Entries.Post(encounter, One), Entries.Post(MadeUp.Procedure(Three, One), Two), Entries.Post(MadeUp.Patient(1), Three));

        var names = Names(answer);
        (await house.ReadAsync(names[0])).GetProperty("reasonReference")[0].GetProperty("reference").GetString().ShouldBe(names[1]);
        (await house.ReadAsync(names[1])).GetProperty("encounter").GetProperty("reference").GetString().ShouldBe(names[0]);
        (await house.ReadAsync(names[1])).GetProperty("subject").GetProperty("reference").GetString().ShouldBe(names[2]);
        (await house.HomeOfAsync(names[0])).ShouldBe(await house.HomeOfAsync(names[2]));
    }

    [Fact]
    public async Task absolute_fullUrls_are_rewritten_also_where_a_reference_is_relative_to_them()
    {
        var answer = await house.TransactAsync(
            Entries.Post(MadeUp.Patient(1), "https://ehr.example.org/fhir/Patient/7"),
            Entries.Post(MadeUp.Observation("https://ehr.example.org/fhir/Patient/7"), "https://ehr.example.org/fhir/Observation/8"),
            Entries.Post(MadeUp.Observation("Patient/7"), "https://ehr.example.org/fhir/Observation/9"));

        var names = Names(answer);
        (await house.ReadAsync(names[1])).GetProperty("subject").GetProperty("reference").GetString().ShouldBe(names[0]);
        (await house.ReadAsync(names[2])).GetProperty("subject").GetProperty("reference").GetString().ShouldBe(names[0]);
    }

    [Fact]
    public async Task a_reference_to_a_fullUrl_that_no_entry_has_is_refused_where_it_stands()
    {
        var answer = await house.TransactAsync(Entries.Post(MadeUp.Patient(1), One), Entries.Post(MadeUp.RelatedPerson(Two)));

        answer.ShouldBeRefused(422, "Bundle.entry[1].resource.patient");
        house.Memory.VersionCount.ShouldBe(0);
    }

    [Fact]
    public async Task two_entries_with_one_fullUrl_are_refused() =>
        (await house.TransactAsync(Entries.Post(MadeUp.Patient(1), One), Entries.Post(MadeUp.Patient(2), One))).ShouldBeRefused(400, "Bundle.entry[1].fullUrl");

    [Fact]
    public async Task the_same_resource_twice_is_refused() =>
        (await house.TransactAsync(Entries.Put(MadeUp.Patient(1, "p")), Entries.Put(MadeUp.Patient(1, "p")))).ShouldBeRefused(400, "Bundle.entry[1]");

    [Fact]
    public async Task answers_come_in_the_order_of_the_request_and_deletes_are_done_first()
    {
        await house.StoreAsync(Entries.Put(MadeUp.Device("d")));

        var answer = await house.TransactAsync(Entries.Put(MadeUp.Patient(1, "p")), Entries.Post(MadeUp.Practitioner()), Entries.Delete("Device/d"));

        answer.Entries.Select(entry => entry.Status).ShouldBe([201, 201, 204]);
        answer.Entries[2].Version.ShouldBe(2);
    }

    [Fact]
    public async Task one_wrong_entry_stores_nothing()
    {
        (await house.TransactAsync(Entries.Post(MadeUp.Patient(1)), Entries.Put(MadeUp.Device("d"), ifMatch: 3))).ShouldBeRefused(412, "Bundle.entry[1]");

        house.Memory.VersionCount.ShouldBe(0);
        house.Memory.Outbox.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_conditional_reference_becomes_the_one_that_matches()
    {
        var practitioner = await house.StoreAsync(Entries.Post(MadeUp.Practitioner()));

        var answer = await house.TransactAsync(Entries.Post(MadeUp.PractitionerRole("Practitioner?identifier=http://fhir.nl/fhir/NamingSystem/uzi-nr-pers|900000001")));

        (await house.ReadAsync(Names(answer)[0])).GetProperty("practitioner").GetProperty("reference").GetString().ShouldBe(practitioner);
    }

    [Fact]
    public async Task a_conditional_reference_to_a_person_by_BSN_gives_the_home()
    {
        var patient = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));

        var answer = await house.TransactAsync(Entries.Post(MadeUp.Observation($"Patient?identifier={Bsn.System}|{MadeUpBsn.Number(1)}")));

        (await house.HomeOfAsync(Names(answer)[0])).ShouldBe(await house.HomeOfAsync(patient));
    }

    [Fact]
    public async Task a_conditional_reference_without_a_match_or_with_two_is_refused_where_it_stands()
    {
        const string reference = "Practitioner?identifier=http://fhir.nl/fhir/NamingSystem/uzi-nr-pers|900000001";
        (await house.TransactAsync(Entries.Post(MadeUp.PractitionerRole(reference)))).ShouldBeRefused(412, "Bundle.entry[0].resource.practitioner");
        await house.StoreAsync(Entries.Post(MadeUp.Practitioner()));
        await house.StoreAsync(Entries.Post(MadeUp.Practitioner()));

        (await house.TransactAsync(Entries.Post(MadeUp.PractitionerRole(reference)))).ShouldBeRefused(412, "Bundle.entry[0].resource.practitioner");
    }

    [Fact]
    public async Task a_fullUrl_of_a_conditional_create_stands_for_what_was_found()
    {
        var patient = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));

        var answer = await house.TransactAsync(
            Entries.Post(MadeUp.Patient(1), One, $"identifier={Bsn.System}|{MadeUpBsn.Number(1)}"),
            Entries.Post(MadeUp.Observation(One)));

        answer.Entries[0].Status.ShouldBe(200);
        (await house.ReadAsync(Names(answer)[1])).GetProperty("subject").GetProperty("reference").GetString().ShouldBe(patient);
        (await house.HomeOfAsync(Names(answer)[1])).ShouldBe(await house.HomeOfAsync(patient));
    }

    [Fact]
    public async Task the_same_Bundle_again_gets_the_first_answer_again()
    {
        var first = await house.TransactAsync("sys|1", Entries.Post(MadeUp.Patient(1)), Entries.Post(MadeUp.Practitioner()));

        var second = await house.TransactAsync("sys|1", Entries.Post(MadeUp.Patient(1)), Entries.Post(MadeUp.Practitioner()));

        second.Repeated.ShouldBeTrue();
        second.Entries.Select(Told).ShouldBe(first.Entries.Select(Told));
        house.Memory.VersionCount.ShouldBe(2);
    }

    [Fact]
    public async Task other_contents_under_the_same_identifier_are_refused_and_not_called_stored()
    {
        await house.TransactAsync("sys|1", Entries.Post(MadeUp.Patient(1)));

        var second = await house.TransactAsync("sys|1", Entries.Post(MadeUp.Patient(2)));

        second.ShouldBeRefused(409, "Bundle.identifier");
        house.Memory.VersionCount.ShouldBe(1);
    }

    [Fact]
    public async Task another_client_with_the_same_identifier_is_not_taken_for_the_first()
    {
        await house.TransactAsync("sys|1", Entries.Post(MadeUp.Practitioner()));
        house.Me = WritingHouse.WriterOf("demo", "other");

        (await house.TransactAsync("sys|1", Entries.Post(MadeUp.Practitioner()))).Repeated.ShouldBeFalse();
    }

    [Fact]
    public async Task a_refused_Bundle_may_come_again_with_the_same_identifier()
    {
        (await house.TransactAsync("sys|1", Entries.Post(MadeUp.RelatedPerson(Two)))).ShouldBeRefused(422);

        (await house.TransactAsync("sys|1", Entries.Post(MadeUp.Patient(1)))).Entries[0].Status.ShouldBe(201);
    }

    private static object Told(EntryAnswer entry) => (entry.Status, entry.Key, entry.Version, entry.LastUpdated);

    private static List<string> Names(WriteAnswer answer)
    {
        answer.Refusal.ShouldBeNull();
        return [.. answer.Entries.Select(entry => entry.Key.ToString()!)];
    }
}
