using Vooraf.Records.Storage;
using Vooraf.Records.Writing;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Writing;

public sealed class SingleWriteTests
{
    private readonly WritingHouse house = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_create_gives_an_id_of_ours_and_version_one()
    {
        var answer = await house.WriteAsync(Entries.Post(MadeUp.Patient(1, "theirs")));

        var entry = answer.Entries.ShouldHaveSingleItem();
        entry.Status.ShouldBe(201);
        entry.Version.ShouldBe(1);
        entry.LastUpdated.ShouldBe(house.Time.GetUtcNow());
        entry.Key!.Value.Id.ShouldMatch("^[0-9a-f]{32}$");
        var stored = await house.ReadAsync(entry.Key.ToString()!);
        stored.GetProperty("id").GetString().ShouldBe(entry.Key.Value.Id);
        stored.GetProperty("meta").GetProperty("versionId").GetString().ShouldBe("1");
        stored.GetProperty("meta").GetProperty("lastUpdated").GetString().ShouldBe("2026-03-02T09:30:00.000Z");
    }

    [Fact]
    public void ids_of_ours_are_32_hexadecimal_digits_of_a_version_seven_uuid()
    {
        var ids = new TimeOrderedIds(new ManualTime());

        ids.Next().ShouldMatch("^[0-9a-f]{12}7[0-9a-f]{19}$");
        ids.Next().ShouldNotBe(ids.Next(), StringComparer.Ordinal);
    }

    [Fact]
    public async Task who_has_no_right_to_write_stores_nothing_but_the_log_entry()
    {
        house.Me = WritingHouse.WriterOf("demo", "ehr", WriteRights.None);

        (await house.WriteAsync(Entries.Post(MadeUp.Patient(1)))).ShouldBeRefused(403);

        house.Memory.VersionCount.ShouldBe(0);
        (await house.Memory.ReadLogAsync(Cancellation).ToListAsync(Cancellation)).ShouldHaveSingleItem().Status.ShouldBe(403);
    }

    [Fact]
    public async Task an_id_of_ones_own_needs_the_right_to_migrate()
    {
        house.Me = WritingHouse.WriterOf("demo", "ehr", WriteRights.Write);

        (await house.WriteAsync(Entries.Put(MadeUp.Patient(1, "p")))).ShouldBeRefused(405);

        house.Memory.VersionCount.ShouldBe(0);
    }

    [Fact]
    public async Task an_id_that_another_holder_has_cannot_be_used()
    {
        house.Me = WritingHouse.WriterOf("elsewhere", "theirs");
        await house.StoreAsync(Entries.Put(MadeUp.Patient(1, "p")));
        house.Me = WritingHouse.WriterOf("demo", "ehr");

        var answer = await house.WriteAsync(Entries.Put(MadeUp.Patient(2, "p")));

        answer.ShouldBeRefused(409);
        answer.Refusal!.Issues[0].Diagnostics.ShouldBe("This id cannot be used. Choose another one.");
    }

    [Fact]
    public async Task who_may_not_migrate_learns_nothing_about_ids_of_others()
    {
        house.Me = WritingHouse.WriterOf("elsewhere", "theirs");
        await house.StoreAsync(Entries.Put(MadeUp.Patient(1, "taken")));
        house.Me = WritingHouse.WriterOf("demo", "ehr", WriteRights.Write);

        var taken = await house.WriteAsync(Entries.Put(MadeUp.Patient(2, "taken")));
        var free = await house.WriteAsync(Entries.Put(MadeUp.Patient(2, "free")));

        taken.Refusal!.Status.ShouldBe(free.Refusal!.Status);
        taken.Refusal.Issues.ShouldBe(free.Refusal.Issues);
    }

    [Fact]
    public async Task an_update_makes_the_next_version_also_when_nothing_changed()
    {
        (await house.WriteAsync(Entries.Put(MadeUp.Patient(1, "p")))).Entries[0].Status.ShouldBe(201);

        var entry = (await house.WriteAsync(Entries.Put(MadeUp.Patient(1, "p")))).Entries[0];

        entry.Status.ShouldBe(200);
        entry.Version.ShouldBe(2);
    }

    [Fact]
    public async Task an_update_with_another_id_in_the_resource_is_refused()
    {
        var entry = Entries.Put(MadeUp.Patient(1, "p")) with { Id = "q" };

        (await house.WriteAsync(entry)).ShouldBeRefused(400, "Patient.id");
    }

    [Fact]
    public async Task an_update_on_the_wrong_version_is_refused()
    {
        await house.StoreAsync(Entries.Put(MadeUp.Patient(1, "p")));
        await house.StoreAsync(Entries.Put(MadeUp.Patient(1, "p"), ifMatch: 1));

        (await house.WriteAsync(Entries.Put(MadeUp.Patient(1, "p"), ifMatch: 1))).ShouldBeRefused(412);
        (await house.WriteAsync(Entries.Put(MadeUp.Patient(2, "q"), ifMatch: 1))).ShouldBeRefused(412);
        house.Memory.VersionCount.ShouldBe(2);
    }

    [Fact]
    public async Task an_update_that_wants_the_resource_not_to_exist_is_refused_when_it_does()
    {
        var entry = Entries.Put(MadeUp.Patient(1, "p")) with { IfNoneMatchAny = true };
        (await house.WriteAsync(entry)).Refusal.ShouldBeNull();

        (await house.WriteAsync(entry)).ShouldBeRefused(412);
    }

    [Fact]
    public async Task a_deleted_resource_is_revived_with_the_next_version()
    {
        await house.StoreAsync(Entries.Put(MadeUp.Patient(1, "p")));
        await house.WriteAsync(Entries.Delete("Patient/p"));

        var entry = (await house.WriteAsync(Entries.Put(MadeUp.Patient(1, "p")))).Entries[0];

        entry.Status.ShouldBe(201);
        entry.Version.ShouldBe(3);
    }

    [Fact]
    public async Task an_instant_never_lies_before_what_the_dossier_holds()
    {
        var patient = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        var before = house.Time.GetUtcNow();
        house.Time.Move(TimeSpan.FromHours(-1));

        (await house.WriteAsync(Entries.Post(MadeUp.Observation(patient)))).Entries[0].LastUpdated.ShouldBe(before);
    }

    [Fact]
    public async Task a_reference_to_something_not_stored_is_kept_and_reported()
    {
        var answer = await house.WriteAsync(Entries.Post(MadeUp.PractitionerRole("Practitioner/missing")));

        var warning = answer.Entries[0].Issues.ShouldHaveSingleItem();
        warning.Expression.ShouldBe("PractitionerRole.practitioner");
        warning.Severity.ShouldBe(Fhir.Issues.IssueSeverity.Warning);
        (await house.ReadAsync(answer.Entries[0].Key.ToString()!)).GetProperty("practitioner").GetProperty("reference").GetString().ShouldBe("Practitioner/missing");
    }

    [Fact]
    public async Task a_reference_to_another_server_is_kept_without_a_word()
    {
        var answer = await house.WriteAsync(Entries.Post(MadeUp.PractitionerRole("https://example.org/fhir/Practitioner/1")));

        answer.Entries[0].Issues.ShouldBeEmpty();
    }

    [Fact]
    public async Task resources_are_found_by_person_identifier_and_reference()
    {
        var patient = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        var practitioner = await house.StoreAsync(Entries.Post(MadeUp.Practitioner()));
        var role = await house.StoreAsync(Entries.Post(MadeUp.PractitionerRole(practitioner)));

        (await FoundAsync(LookUpKind.Person, MadeUpBsn.Number(1))).ShouldBe([patient]);
        (await FoundAsync(LookUpKind.Identifier, "Practitioner|http://fhir.nl/fhir/NamingSystem/uzi-nr-pers|900000001")).ShouldBe([practitioner]);
        (await FoundAsync(LookUpKind.Reference, "PractitionerRole|practitioner|" + practitioner)).ShouldBe([role]);
    }

    [Fact]
    public async Task each_changed_dossier_gets_one_message_that_names_the_versions()
    {
        var patient = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));

        var message = house.Memory.Outbox.ShouldHaveSingleItem();
        message.Kind.ShouldBe("dossier-changed");
        message.Dossier.ShouldBe((await house.HomeOfAsync(patient)).Dossier);
        System.Text.Encoding.UTF8.GetString(message.Payload.Span).ShouldBe($"[\"{patient}/1\"]");
    }

    [Fact]
    public async Task the_log_entry_names_status_dossier_and_versions()
    {
        var patient = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));

        var entry = (await house.Memory.ReadLogAsync(Cancellation).ToListAsync(Cancellation)).ShouldHaveSingleItem();
        entry.Status.ShouldBe(201);
        entry.Dossiers.ShouldBe([(await house.HomeOfAsync(patient)).Dossier]);
        entry.Resources.ShouldBe([patient + "/1"]);
    }

    [Fact]
    public async Task entries_that_are_no_transaction_stand_each_for_itself()
    {
        var answer = await house.WriteAsync(Entries.Post(MadeUp.Patient(1)), Entries.Post(MadeUp.Patient(1)), Entries.Post(MadeUp.Patient(2)));

        answer.Entries.Select(entry => entry.Status).ShouldBe([201, 409, 201]);
    }

    private async Task<IEnumerable<string>> FoundAsync(LookUpKind kind, string value) =>
        (await house.Store.LookUpAsync("demo", new LookUp(kind, value), Cancellation)).Select(key => key.ToString());
}
