using Vooraf.Records.Writing;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Writing;

public sealed class PersonTests
{
    private const string BsnCriteria = "identifier=http%3A%2F%2Ffhir.nl%2Ffhir%2FNamingSystem%2Fbsn%7C";

    private readonly WritingHouse house = new();

    [Fact]
    public async Task a_second_Patient_with_a_BSN_is_refused_with_a_pointer_to_the_first()
    {
        var first = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));

        var answer = await house.WriteAsync(Entries.Post(MadeUp.Patient(1)));

        answer.ShouldBeRefused(409, "Patient.identifier");
        answer.Refusal!.Issues[0].Code.ShouldBe("duplicate");
        answer.Refusal.Issues[0].Diagnostics.ShouldContain(first);
        answer.Refusal.Issues[0].Diagnostics.ShouldNotContain(MadeUpBsn.Number(1));
    }

    [Fact]
    public async Task another_holder_may_know_the_same_person()
    {
        await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        house.Me = WritingHouse.WriterOf("elsewhere", "theirs");

        (await house.WriteAsync(Entries.Post(MadeUp.Patient(1)))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task a_conditional_create_finds_the_person()
    {
        var first = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));

        var entry = (await house.WriteAsync(Entries.Post(MadeUp.Patient(1), criteria: BsnCriteria + MadeUpBsn.Number(1)))).Entries[0];

        entry.Status.ShouldBe(200);
        entry.Key.ToString().ShouldBe(first);
        house.Memory.VersionCount.ShouldBe(1);
    }

    [Fact]
    public async Task two_Patients_with_one_BSN_in_a_transaction_are_refused() =>
        (await house.TransactAsync(Entries.Post(MadeUp.Patient(1)), Entries.Post(MadeUp.Patient(1)))).ShouldBeRefused(409, "Bundle.entry[1].resource.identifier");

    [Fact]
    public async Task an_update_cannot_change_or_remove_the_BSN()
    {
        await house.StoreAsync(Entries.Put(MadeUp.Patient(1, "p")));

        (await house.WriteAsync(Entries.Put(MadeUp.Patient(2, "p")))).ShouldBeRefused(422, "Patient.identifier");
        (await house.WriteAsync(Entries.Put("""{"resourceType":"Patient","id":"p"}"""))).ShouldBeRefused(422, "Patient.identifier");
    }

    [Fact]
    public async Task a_deleted_Patient_cannot_come_back_as_someone_else()
    {
        await house.StoreAsync(Entries.Put(MadeUp.Patient(1, "p")));
        await house.WriteAsync(Entries.Delete("Patient/p"));

        (await house.WriteAsync(Entries.Put(MadeUp.Patient(2, "p")))).ShouldBeRefused(422, "Patient.identifier");
    }

    [Fact]
    public async Task a_BSN_may_be_added_to_a_Patient_that_had_none()
    {
        await house.StoreAsync(Entries.Put("""{"resourceType":"Patient","id":"p"}"""));

        (await house.WriteAsync(Entries.Put(MadeUp.Patient(1, "p")))).Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("123456789")]
    [InlineData("000000000")]
    [InlineData("99990")]
    [InlineData("geheim")]
    public async Task a_BSN_that_fails_the_eleven_test_is_refused_and_not_repeated(string bsn)
    {
        var answer = await house.WriteAsync(Entries.Post(MadeUp.Patient(1).Replace(MadeUpBsn.Number(1), bsn, StringComparison.Ordinal)));

        answer.ShouldBeRefused(422, "Patient.identifier[0].value");
        answer.Refusal!.Issues[0].Diagnostics.ShouldNotContain(bsn);
    }

    [Fact]
    public async Task the_BSN_of_a_logical_reference_is_checked_too()
    {
        const string json = """{"resourceType":"Encounter","status":"finished","class":{"code":"AMB"},"subject":{"identifier":{"system":"http://fhir.nl/fhir/NamingSystem/bsn","value":"123456789"}}}""";

        (await house.WriteAsync(Entries.Post(json))).ShouldBeRefused(422, "Encounter.subject.identifier.value");
    }

    [Fact]
    public async Task the_check_can_be_switched_off_for_fixtures()
    {
        var lenient = new WritingHouse(new WritingOptions { CheckBsn = false });

        (await lenient.WriteAsync(Entries.Post(MadeUp.Patient(1).Replace(MadeUpBsn.Number(1), "123456789", StringComparison.Ordinal)))).Refusal.ShouldBeNull();
    }

    [Fact]
    public void an_old_number_of_eight_digits_is_filled_up()
    {
        Bsn.Normalise("12345678").ShouldBe("012345678");
    }

    [Fact]
    public async Task a_Patient_whose_dossier_holds_resources_is_not_deleted()
    {
        await house.StoreAsync(Entries.Put(MadeUp.Patient(1, "p")));
        await house.StoreAsync(Entries.Put(MadeUp.Observation("Patient/p", "o")));

        (await house.WriteAsync(Entries.Delete("Patient/p"))).ShouldBeRefused(409);
        (await house.TransactAsync(Entries.Delete("Patient/p"), Entries.Delete("Observation/o"))).Refusal.ShouldBeNull();
        house.Memory.Homes.ShouldBeEmpty();
    }

    [Fact]
    public async Task after_a_delete_the_person_may_come_anew()
    {
        await house.StoreAsync(Entries.Put(MadeUp.Patient(1, "p")));

        (await house.TransactAsync(Entries.Post(MadeUp.Patient(1)), Entries.Delete("Patient/p"))).Refusal.ShouldBeNull();
    }
}
