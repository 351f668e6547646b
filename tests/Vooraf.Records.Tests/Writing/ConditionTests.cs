using Vooraf.Testing;

namespace Vooraf.Records.Tests.Writing;

public sealed class ConditionTests
{
    private const string Serial = "identifier=https%3A%2F%2Fexample.org%2Fserial%7CS-1";

    private readonly WritingHouse house = new();

    [Fact]
    public async Task a_conditional_create_with_two_matches_is_refused()
    {
        await house.StoreAsync(Entries.Post(MadeUp.Device()));
        await house.StoreAsync(Entries.Post(MadeUp.Device()));

        (await house.WriteAsync(Entries.Post(MadeUp.Device(), criteria: Serial))).ShouldBeRefused(412);
    }

    [Fact]
    public async Task a_conditional_update_makes_updates_or_refuses_by_the_number_of_matches()
    {
        (await house.WriteAsync(Entries.Put(MadeUp.Device(), Serial))).Entries[0].Status.ShouldBe(201);
        (await house.WriteAsync(Entries.Put(MadeUp.Device(), Serial))).Entries[0].Version.ShouldBe(2);
        await house.StoreAsync(Entries.Post(MadeUp.Device()));

        (await house.WriteAsync(Entries.Put(MadeUp.Device(), Serial))).ShouldBeRefused(412);
    }

    [Fact]
    public async Task a_conditional_update_with_an_id_of_its_own_needs_the_right_to_migrate()
    {
        house.Me = WritingHouse.WriterOf("demo", "ehr", Records.Writing.WriteRights.Write);
        (await house.WriteAsync(Entries.Put(MadeUp.Device("mine"), Serial))).ShouldBeRefused(405);
        house.Me = WritingHouse.WriterOf("demo", "ehr");

        (await house.WriteAsync(Entries.Put(MadeUp.Device("mine"), Serial))).Entries[0].Key.ToString().ShouldBe("Device/mine");
        (await house.WriteAsync(Entries.Put(MadeUp.Device("other"), Serial))).ShouldBeRefused(400, "Device.id");
    }

    [Fact]
    public async Task criteria_are_judged_as_a_search_on_the_person_they_name()
    {
        var patient = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        await house.StoreAsync(Entries.Post(MadeUp.Observation(patient)));

        (await house.WriteAsync(Entries.Post(MadeUp.Observation(patient), criteria: $"subject={patient}&status=final"))).Entries[0].Status.ShouldBe(200);
        (await house.WriteAsync(Entries.Post(MadeUp.Observation(patient), criteria: $"subject={patient}&status=amended"))).Entries[0].Status.ShouldBe(201);
    }

    [Theory]
    [InlineData("status=final")]
    [InlineData("no-such-parameter=1")]
    [InlineData("")]
    public async Task criteria_that_name_nothing_are_refused(string criteria) =>
        (await house.WriteAsync(Entries.Post(MadeUp.Observation("Patient/p"), criteria: criteria))).ShouldBeRefused(400);

    [Fact]
    public async Task the_tray_of_another_client_and_other_holders_do_not_match()
    {
        house.Me = WritingHouse.WriterOf("demo", "other");
        await house.StoreAsync(Entries.Post(MadeUp.Device()));
        house.Me = WritingHouse.WriterOf("elsewhere", "theirs");
        await house.StoreAsync(Entries.Post(MadeUp.Device()));
        house.Me = WritingHouse.WriterOf("demo", "ehr");

        (await house.WriteAsync(Entries.Post(MadeUp.Device(), criteria: Serial))).Entries[0].Status.ShouldBe(201);
    }

    [Fact]
    public async Task a_conditional_delete_deletes_the_one_that_matches()
    {
        await house.StoreAsync(Entries.Put(MadeUp.Device("d")));
        var delete = Entries.Delete("Device/d") with { Id = null, Criteria = Serial };

        (await house.WriteAsync(delete)).Entries[0].Key.ToString().ShouldBe("Device/d");
        (await house.WriteAsync(delete)).Entries[0].Status.ShouldBe(204);
        house.Memory.Homes.ShouldBeEmpty();
    }

    [Fact]
    public async Task deleting_twice_or_what_is_not_there_is_no_error_and_makes_no_version()
    {
        await house.StoreAsync(Entries.Put(MadeUp.Device("d")));

        (await house.WriteAsync(Entries.Delete("Device/d"))).Entries[0].Status.ShouldBe(204);
        (await house.WriteAsync(Entries.Delete("Device/d"))).Entries[0].Status.ShouldBe(204);
        (await house.WriteAsync(Entries.Delete("Device/unknown"))).Entries[0].Status.ShouldBe(204);
        house.Memory.VersionCount.ShouldBe(2);
    }

    [Fact]
    public async Task what_others_refer_to_is_not_deleted_unless_they_go_too()
    {
        await house.StoreAsync(Entries.Put(MadeUp.Patient(1, "p")));
        await house.StoreAsync(Entries.Put(MadeUp.Device("d")));
        await house.StoreAsync(Entries.Put(MadeUp.DeviceUse("Patient/p", "Device/d", "s")));

        var answer = await house.WriteAsync(Entries.Delete("Device/d"));

        answer.ShouldBeRefused(409);
        answer.Refusal!.Issues[0].Diagnostics.ShouldStartWith("DeviceUseStatement/s ");
        (await house.TransactAsync(Entries.Delete("Device/d"), Entries.Delete("DeviceUseStatement/s"))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task a_resource_of_another_holder_is_not_deleted()
    {
        house.Me = WritingHouse.WriterOf("elsewhere", "theirs");
        await house.StoreAsync(Entries.Put(MadeUp.Device("d")));
        house.Me = WritingHouse.WriterOf("demo", "ehr");

        (await house.WriteAsync(Entries.Delete("Device/d"))).Entries[0].Status.ShouldBe(204);
        house.Memory.Homes.Count.ShouldBe(1);
    }
}
