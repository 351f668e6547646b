using Vooraf.Records.Writing;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Writing;

/// <summary>A writer finds nothing that it may not see, and writes only where it sees everything.</summary>
public sealed class SightOfWriterTests
{
    private readonly WritingHouse house = new();

    [Fact]
    public async Task a_condition_finds_nothing_in_a_dossier_that_is_not_seen()
    {
        await StorePlanAsync("a", 1);
        house.Sight = PartialSight.AllBut("a");
        const string Criteria = "identifier=https%3A%2F%2Fexample.org%2Fserial%7CS-a";

        var created = await house.WriteAsync(Entries.Post(MadeUp.Device(serial: "S-a"), criteria: Criteria));
        var deleted = await house.WriteAsync(new WriteEntry { Method = WriteMethod.Delete, Type = "Device", Criteria = "identifier=https%3A%2F%2Fexample.org%2Fserial%7Cunseen" });

        created.Entries[0].Status.ShouldBe(201);
        deleted.Entries[0].Status.ShouldBe(204);
    }

    [Fact]
    public async Task a_conditional_delete_of_what_is_not_seen_is_the_same_as_of_what_is_not_there()
    {
        await StorePlanAsync("a", 1);
        house.Sight = PartialSight.AllBut("a");

        var answer = await house.WriteAsync(new WriteEntry { Method = WriteMethod.Delete, Type = "Device", Criteria = "identifier=https%3A%2F%2Fexample.org%2Fserial%7CS-a" });

        answer.Entries[0].ShouldSatisfyAllConditions(entry => entry.Status.ShouldBe(204), entry => entry.Key.ShouldBeNull());
        (await house.Store.ReadAsync(new("Device", "a-device"), CancellationToken.None))!.Deleted.ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(7)]
    public async Task an_update_in_a_dossier_that_is_not_seen_is_refused_whatever_its_version(int? ifMatch)
    {
        await StorePlanAsync("a", 1);
        house.Sight = PartialSight.AllBut("a");

        (await house.WriteAsync(Entries.Put(MadeUp.Device("a-device"), ifMatch: ifMatch))).Refusal!.Status.ShouldBe(403);
        (await house.WriteAsync(Entries.Delete("Device/a-device") with { IfMatch = ifMatch })).Refusal!.Status.ShouldBe(403);
    }

    [Fact]
    public async Task nothing_new_comes_into_a_dossier_that_is_not_seen()
    {
        await StorePlanAsync("a", 1);
        house.Sight = PartialSight.AllBut("a");

        (await house.WriteAsync(Entries.Post(MadeUp.Observation("Patient/a")))).Refusal!.Status.ShouldBe(403);
        (await house.WriteAsync(Entries.Post(MadeUp.DeviceUse("Patient/a", "Device/a-device")))).Refusal!.Status.ShouldBe(403);
        (await house.TransactAsync(Entries.Post(MadeUp.Patient(2)), Entries.Post(MadeUp.Form(encounter: "Encounter/a-visit")))).Refusal.ShouldNotBeNull();
    }

    [Fact]
    public async Task who_sees_a_part_of_a_dossier_does_not_write_in_it()
    {
        await StorePlanAsync("a", 1);
        house.Sight = new PartialSight("demo", "ehr") { Shows = version => version.Key.Type is not "Device" };

        (await house.WriteAsync(Entries.Post(MadeUp.Observation("Patient/a")))).Refusal!.Status.ShouldBe(403);
        (await house.WriteAsync(Entries.Put(MadeUp.Patient(1, "a")))).Refusal!.Status.ShouldBe(403);
    }

    [Fact]
    public async Task who_may_not_begin_a_dossier_does_not_bring_a_new_person()
    {
        house.Sight = new PartialSight("demo", "ehr") { Begins = false };

        (await house.WriteAsync(Entries.Post(MadeUp.Patient(3)))).Refusal!.Status.ShouldBe(403);
        (await house.WriteAsync(Entries.Post(MadeUp.Practitioner()))).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task a_person_who_is_known_but_not_seen_is_not_named()
    {
        await StorePlanAsync("a", 1);
        house.Sight = PartialSight.AllBut("a");

        var answer = await house.WriteAsync(Entries.Post(MadeUp.Patient(1)));

        answer.Refusal!.Status.ShouldBe(409);
        answer.Refusal.Issues[0].Diagnostics!.ShouldNotContain("Patient/a");
    }

    [Fact]
    public async Task a_repeated_bundle_is_not_answered_again_once_the_dossier_is_not_seen_any_more()
    {
        var entry = Entries.Post(MadeUp.Patient(4));
        var first = await house.TransactAsync("urn:bundle|1", entry);
        house.Sight = PartialSight.AllBut(first.Entries[0].Key!.Value.Id);

        (await house.TransactAsync("urn:bundle|1", entry)).Refusal!.Status.ShouldBe(403);
    }

    [Fact]
    public async Task what_gives_permission_cannot_change_before_the_commit()
    {
        await StorePlanAsync("a", 1);
        var judged = new List<long>();
        house.Sight = new PartialSight("demo", "ehr") { Sees = dossier => Judge(dossier.Version) };
        house.Memory.BeforeCommit = async _ =>
        {
            house.Memory.BeforeCommit = null;
            var other = new WritingHouse(store: house.Memory);
            await other.WriteAsync(Entries.Put(MadeUp.Patient(1, "a", family: "Anders")));
        };

        var answer = await house.WriteAsync(Entries.Post(MadeUp.Observation("Patient/a")));

        answer.Refusal!.Status.ShouldBe(403);
        judged.Distinct().Count().ShouldBe(2);

        bool Judge(long version)
        {
            judged.Add(version);
            return version == judged[0];
        }
    }

    private async Task StorePlanAsync(string who, int number)
    {
        await house.StoreAsync(Entries.Put(MadeUp.Patient(number, who)));
        await house.StoreAsync(Entries.Put(MadeUp.Encounter("Patient/" + who, who + "-visit")));
        var answer = await house.TransactAsync(Entries.Put(MadeUp.Device(who + "-device", "S-" + who)), Entries.Put(MadeUp.DeviceUse("Patient/" + who, $"Device/{who}-device", who + "-use")));
        answer.Refusal.ShouldBeNull();
    }
}
