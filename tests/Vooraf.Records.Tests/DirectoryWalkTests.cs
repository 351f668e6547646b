using Vooraf.Testing;

namespace Vooraf.Records.Tests;

public sealed class DirectoryWalkTests
{
    private readonly WritingHouse house = new();

    [Fact]
    public async Task a_role_leads_to_its_professional_and_each_comes_once()
    {
        var practitioner = await house.StoreAsync(Entries.Post(MadeUp.Practitioner()));
        var role = await house.StoreAsync(Entries.Post(MadeUp.PractitionerRole(practitioner)));
        var dossier = await DossierAsync(PerformedBy(role), PerformedBy(practitioner));

        (await WalkAsync(dossier)).ShouldBe([role, practitioner]);
    }

    [Fact]
    public async Task organisations_that_name_each_other_do_not_keep_it_going()
    {
        await house.WriteAsync(Entries.Put(Organization("a", "b")), Entries.Put(Organization("b", "a")), Entries.Put(Organization("a", "b")));
        var dossier = await DossierAsync(PerformedBy("Organization/a"));

        (await WalkAsync(dossier)).ShouldBe(["Organization/a", "Organization/b"]);
    }

    [Fact]
    public async Task a_chain_of_thousands_is_followed_a_hundred_steps_and_stops_neither_reading_nor_writing()
    {
        const int Links = 20_000;
        foreach (var part in Enumerable.Range(1, Links).Reverse().Chunk(1000))
            (await house.TransactAsync([.. part.Select(number => Entries.Put(Organization($"o{number}", $"o{Math.Min(number + 1, Links)}")))])).Refusal.ShouldBeNull();

        var dossier = await DossierAsync(PerformedBy("Organization/o1"));

        (await WalkAsync(dossier)).ShouldBe(Enumerable.Range(1, 100).Select(number => $"Organization/o{number}"));
    }

    [Fact]
    public async Task our_own_address_before_a_reference_means_the_same()
    {
        var practitioner = await house.StoreAsync(Entries.Post(MadeUp.Practitioner()));
        var dossier = await DossierAsync(PerformedBy("http://127.0.0.1/fhir/r4/" + practitioner), PerformedBy("http://elsewhere.example/fhir/" + practitioner));

        (await WalkAsync(dossier)).ShouldBe([practitioner]);
    }

    [Fact]
    public async Task it_stays_in_the_directory_and_passes_over_what_is_deleted_or_not_to_be_seen()
    {
        var seen = await house.StoreAsync(Entries.Post(MadeUp.Practitioner(uzi: "900000001")));
        var hidden = await house.StoreAsync(Entries.Post(MadeUp.Practitioner(uzi: "900000002")));
        var deleted = await house.StoreAsync(Entries.Post(MadeUp.Practitioner(uzi: "900000003")));
        var dossier = await DossierAsync(PerformedBy(seen), PerformedBy(hidden), PerformedBy(deleted));
        await house.WriteAsync(Entries.Delete(deleted));

        (await WalkAsync(dossier, except: hidden)).ShouldBe([seen]);
    }

    private async Task<Dossier> DossierAsync(params string[] performers)
    {
        var patient = await house.StoreAsync(Entries.Post(MadeUp.Patient(1)));
        foreach (var performer in performers)
            await house.StoreAsync(Entries.Post(MadeUp.Observation(patient, more: performer)));
        return (await house.Store.ReadDossierAsync((await house.HomeOfAsync(patient)).Dossier, CancellationToken.None))!;
    }

    private async Task<string[]> WalkAsync(Dossier dossier, string? except = null)
    {
        var asked = new List<ResourceKey>();
        var found = await DirectoryWalk.FromAsync(dossier.Resources, ReadAsync, "http://127.0.0.1/fhir/r4");
        asked.ShouldBeUnique();
        asked.ShouldNotContain(key => key.Type.Equals("Patient", StringComparison.Ordinal));
        return [.. found.Select(version => version.Key.ToString())];

        ValueTask<ResourceVersion?> ReadAsync(ResourceKey key)
        {
            asked.Add(key);
            return string.Equals(key.ToString(), except, StringComparison.Ordinal) ? ValueTask.FromResult<ResourceVersion?>(null) : house.Store.ReadAsync(key, CancellationToken.None);
        }
    }

    private static string PerformedBy(string performer) => $$""","performer":[{"reference":"{{performer}}"}]""";

    private static string Organization(string id, string partOf) =>
        $$"""{"resourceType":"Organization","id":"{{id}}","name":"{{id}}","partOf":{"reference":"Organization/{{partOf}}"} }""";
}
