using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Vooraf.Planning.Current;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.Plans;
using Vooraf.Planning.Standard;
using Vooraf.Records;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Writing;
using Vooraf.Testing;

namespace Vooraf.Planning.Tests.Current;

/// <summary>A changed wish ends the old directive and starts a new one in one commit, on the store of the program.</summary>
public sealed class ChangedWishTests : IAsyncDisposable
{
    private const string Patient = """{"resourceType":"Patient","identifier":[{"system":"http://fhir.nl/fhir/NamingSystem/bsn","value":"999900006"}]}""";
    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly string folder = Directory.CreateTempSubdirectory("vooraf-wish-").FullName;
    private readonly SqliteRecordStore store;
    private readonly WritingHouse house;
    private readonly ChangedWish change = new(new ResourceMapping(PzpStandard.Load()));

    public ChangedWishTests()
    {
        store = SqliteRecordStore.Open(TestKeys.Settings(folder));
        house = new WritingHouse(store: store);
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_old_directive_ends_with_date_and_reason_and_the_new_one_begins_in_one_commit()
    {
        var (_, old) = await HoldAsync();
        var before = await DossierAsync();

        var written = await WriteAsync(change.Of([old], Deny("2026-11-20"), "Wil veranderd na opname"));

        written.Entries.Select(entry => entry.Status).ShouldBe([200, 201]);
        var after = await DossierAsync();
        after.Version.ShouldBe(before.Version + 1);
        var ended = Json(after.Find(old.Key)!);
        ended.GetProperty("status").GetString().ShouldBe("inactive");
        ended.GetProperty("provision").GetProperty("period").GetProperty("end").GetString().ShouldBe("2026-11-20");
        ended.GetProperty("provision").GetProperty("extension")[0].GetProperty("url").GetString().ShouldBe("http://nictiz.nl/fhir/StructureDefinition/ext-TreatmentDirective2.ReasonForEnding");
        ended.GetProperty("provision").GetProperty("extension")[0].GetProperty("valueString").GetString().ShouldBe("Wil veranderd na opname");
        var current = PlanOf(after).On(PlanCodes.Resuscitation)!;
        current.Counting.ShouldNotBeNull().Outcome.Key.ShouldBe("deny");
        current.Ended.ShouldHaveSingleItem().Item.Source.Reference.ShouldBe(old.Key.ToString());
        current.NotEnded.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_else_stands_in_the_old_directive_stays_and_the_new_one_is_of_the_same_person()
    {
        var (patient, old) = await HoldAsync();

        await WriteAsync(change.Of([old], Deny("2026-11-20"), "Anders"));

        var after = await DossierAsync();
        Text(after.Find(old.Key)!).ShouldContain("\"https://example.org/own\"");
        Text(after.Find(old.Key)!).ShouldContain("\"type\":\"permit\"");
        var began = after.Resources.Single(resource => resource.Key.Type is "Consent" && resource.Key != old.Key);
        Json(began).GetProperty("patient").GetProperty("reference").GetString().ShouldBe(patient);
        Json(began).GetProperty("provision").GetProperty("type").GetString().ShouldBe("deny");
        Json(began).GetProperty("dateTime").GetString().ShouldBe("2026-11-20");
    }

    [Fact]
    public async Task Those_that_nobody_ended_end_along()
    {
        var (patient, older) = await HoldAsync();
        var newer = await StoreAsync(Directive(patient, "2025-02-01", "deny"));

        await WriteAsync(change.Of([older, newer], Deny("2026-11-20") with { Decision = TreatmentDecision.Other, Specification = "Alleen na overleg" }, "Anders"));

        var current = PlanOf(await DossierAsync()).On(PlanCodes.Resuscitation)!;
        current.Counting!.Item.ShouldBeOfType<TreatmentDirective>().Specification.ShouldBe("Alleen na overleg");
        current.Ended.Length.ShouldBe(2);
    }

    [Fact]
    public async Task When_the_old_one_was_changed_in_between_nothing_is_written()
    {
        var (patient, old) = await HoldAsync();
        var wish = change.Of([old], Deny("2026-11-20"), "Anders");
        await house.WriteAsync(Entries.Put(Directive(patient, "2024-06-20", "deny", old.Key.Id)));
        var before = await DossierAsync();

        var answer = await house.TransactAsync([.. wish.Entries]);

        answer.Refusal.ShouldNotBeNull().Status.ShouldBe(412);
        (await DossierAsync()).Version.ShouldBe(before.Version);
    }

    [Fact]
    public async Task What_cannot_end_or_begin_is_refused_with_what_to_do()
    {
        var (patient, old) = await HoldAsync();
        var inactive = await StoreAsync(Directive(patient, "2023-02-01", "deny").Replace("\"active\"", "\"inactive\"", StringComparison.Ordinal));
        var strange = await StoreAsync(Directive(patient, "2023-02-01", "deny").Replace("\"scope\"", "\"modifierExtension\":[{\"url\":\"https://example.org/strange\",\"valueBoolean\":true}],\"scope\"", StringComparison.Ordinal));

        Refusal(change.Of([inactive], Deny("2026-11-20"), "x")).ShouldContain("not active");
        Refusal(change.Of([strange], Deny("2026-11-20"), "x")).ShouldContain("interpreted");
        Refusal(change.Of([old], Deny("2026-11-20") with { Treatment = PlanCodes.Ventilation }, "x")).ShouldContain("another treatment");
        Refusal(change.Of([old], Deny("2026-11-20") with { Date = null }, "x")).ShouldContain("no date");
        Refusal(change.Of([old], Deny("2026-11-20") with { Decision = TreatmentDecision.NotRecorded }, "x")).ShouldContain("no decision");
    }

    private static TreatmentDirective Deny(string date) => new() { Treatment = PlanCodes.Resuscitation, Decision = TreatmentDecision.Deny, Date = PlanDate.Read(date), PersonAgreed = true };

    private static string Directive(string patient, string date, string type, string? id = null) =>
        $$$"""
        {"resourceType":"Consent",{{{(id is null ? "" : $"\"id\":\"{id}\",")}}}"extension":[{"url":"https://example.org/own","valueString":"eigen"}],"status":"active",
        "scope":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/consentscope","code":"treatment"}]},
        "category":[{"coding":[{"system":"http://snomed.info/sct","code":"129125009"}]}],"patient":{"reference":"{{{patient}}}"},"dateTime":"{{{date}}}",
        "policy":[{"uri":"https://wetten.overheid.nl/"}],
        "provision":{"type":"{{{type}}}","code":[{"coding":[{"system":"http://snomed.info/sct","code":"89666000"}]}]}}
        """;

    private static string Refusal(WishChange wish)
    {
        wish.Entries.ShouldBeEmpty();
        return wish.Issues.ShouldHaveSingleItem().Diagnostics;
    }

    private async Task<(string Patient, ResourceVersion Old)> HoldAsync()
    {
        var patient = await house.StoreAsync(Entries.Post(Patient));
        return (patient, await StoreAsync(Directive(patient, "2024-06-20", "permit")));
    }

    private async Task<ResourceVersion> StoreAsync(string json) =>
        (await store.ReadAsync(WritingHouse.KeyOf(await house.StoreAsync(Entries.Post(json))), CancellationToken.None))!;

    private async Task<WriteAnswer> WriteAsync(WishChange wish)
    {
        wish.Issues.ShouldBeEmpty();
        var answer = await house.TransactAsync([.. wish.Entries]);
        answer.Refusal.ShouldBeNull();
        return answer;
    }

    private async Task<Dossier> DossierAsync()
    {
        await foreach (var number in store.DossiersAsync("demo", CancellationToken.None))
            return (await store.ReadDossierAsync(number, CancellationToken.None))!;
        throw new InvalidOperationException("There is no dossier.");
    }

    private static CurrentPlan PlanOf(Dossier dossier)
    {
        var resources = dossier.Resources.Select(resource => new PlanResource(resource.Key.ToString(), resource.Json)).ToImmutableArray();
        return CurrentPlan.Of([new HolderPlan("demo", ResourceMapping.Read(resources).Plan)], Today);
    }

    private static string Text(ResourceVersion version) => Encoding.UTF8.GetString(version.Json.Span);

    private static JsonElement Json(ResourceVersion version)
    {
        using var document = JsonDocument.Parse(version.Json);
        return document.RootElement.Clone();
    }
}
