using System.Collections.Immutable;
using System.Text;
using Vooraf.Planning.Derivation;
using Vooraf.Planning.Standard;
using Vooraf.Records.Transfer;
using Vooraf.Records.Writing;
using Vooraf.Testing;

namespace Vooraf.Planning.Tests.Derivation;

/// <summary>What was exported comes back as it was: nothing is derived a second time, and what was derived still follows its form.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("vooraf-derived-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Nothing_is_derived_twice_and_what_was_derived_still_follows_its_form()
    {
        var source = await DerivationHouse.OpenAsync();
        await source.PutAsync(new MadeUpForm { Id = "f", Ventilation = "2", Wish = "Thuis blijven", Sharing = "441898007" });
        await ExportAsync(source);
        var target = new DerivationHouse();

        var report = await ImportAsync(target);

        report.Refused.ShouldBeEmpty();
        (await KeysAsync(target)).ShouldBe(await KeysAsync(source));
        await target.PutAsync(new MadeUpForm { Id = "f", Resuscitation = "0" });
        (await target.ToldAsync()).ShouldBe(["Consent 89666000 permit*", "Encounter*", "Procedure*", "Provenance*", "QuestionnaireResponse"]);
        await target.DeleteAsync("QuestionnaireResponse/f");
        (await target.ToldAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_folder_of_somebody_else_with_a_form_is_derived_from_once()
    {
        File.WriteAllText(
            Path.Combine(folder, "p.ndjson"),
            """{"resourceType":"Patient","id":"p","identifier":[{"system":"http://fhir.nl/fhir/NamingSystem/bsn","value":"999900006"}]}""" + "\n" + new MadeUpForm { Id = "f" } + "\n");
        var target = new DerivationHouse();

        await ImportAsync(target);
        var first = await KeysAsync(target);
        await ImportAsync(target);

        first.Count(key => key.StartsWith("Consent/", StringComparison.Ordinal)).ShouldBe(1);
        (await KeysAsync(target)).ShouldBe(first);
    }

    [Fact]
    public async Task What_is_imported_replaces_what_was_derived_here_from_the_same_form()
    {
        var source = await DerivationHouse.OpenAsync();
        await source.PutAsync(new MadeUpForm { Id = "f" });
        await ExportAsync(source);
        var target = new DerivationHouse();
        await target.House.WriteAsync(Entries.Put("""{"resourceType":"Patient","id":"p","identifier":[{"system":"http://fhir.nl/fhir/NamingSystem/bsn","value":"999900006"}]}"""));
        for (var number = 0; number < 20; number++)
            await target.PutAsync($$$"""{"resourceType":"RelatedPerson","id":"other-{{{number}}}","patient":{"reference":"Patient/p"}}""");
        await target.PutAsync(new MadeUpForm { Id = "f", Resuscitation = "0" });

        await ImportAsync(target, overwrites: true);

        (await target.ToldAsync()).Where(told => !told.StartsWith("RelatedPerson", StringComparison.Ordinal))
            .ShouldBe(["Consent 89666000 deny*", "Encounter*", "Procedure*", "Provenance*", "QuestionnaireResponse"]);
    }

    private async Task ExportAsync(DerivationHouse house)
    {
        var files = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        await new Exporter(house.House.Store, Caller("export"), withHistory: false).WriteAllAsync(name => files[name] = new MemoryStream(), new Progress<long>(), CancellationToken.None);
        foreach (var (name, content) in files)
            File.WriteAllText(Path.Combine(folder, name + ".ndjson"), Encoding.UTF8.GetString(content.ToArray()));
    }

    private async Task<ImportReport> ImportAsync(DerivationHouse house, bool overwrites = false)
    {
        var writer = new RecordWriter(house.House.Store, TimeProvider.System, new TimeOrderedIds(TimeProvider.System), new WritingOptions { Derivation = new FormDerivation(PzpStandard.Load(), TimeProvider.System) });
        var importer = new Importer(house.House.Store, writer, Caller("import")) { Overwrites = overwrites };
        importer.Read(folder);
        return await importer.StoreAsync(new Progress<long>(), CancellationToken.None);
    }

    private static async Task<ImmutableArray<string>> KeysAsync(DerivationHouse house) =>
        [.. (await house.DossierAsync()).Resources.Select(resource => resource.Key.ToString()).Order(StringComparer.Ordinal)];

    private static TransferCaller Caller(string client) => new("demo", client, TimeProvider.System, new TimeOrderedIds(TimeProvider.System));
}
