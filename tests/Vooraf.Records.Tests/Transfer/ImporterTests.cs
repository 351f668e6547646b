using System.Text;
using Vooraf.Fhir.Search;
using Vooraf.Records.Searching;
using Vooraf.Records.Transfer;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Transfer;

/// <summary>What an import brings in, leaves as it is, and refuses.</summary>
public sealed class ImporterTests : ImportTest
{
    [Theory]
    [InlineData(0, 1, 2, 3, 4)]
    [InlineData(4, 3, 2, 1, 0)]
    [InlineData(2, 0, 4, 1, 3)]
    public async Task in_any_order_everything_of_a_person_lands_in_one_dossier(params int[] order)
    {
        string[] all = [Patient, Device, Use, Goal, Practitioner];
        Put("all.ndjson", string.Join('\n', order.Select(place => all[place])));

        var report = await ImportAsync();

        report.Refused.ShouldBeEmpty();
        report.Stored.ShouldBe(5);
        var home = await HomeAsync("Patient", "p1");
        home.Kind.ShouldBe(HomeKind.Dossier);
        (await HomeAsync("Device", "d1")).ShouldBe(home);
        (await HomeAsync("DeviceUseStatement", "u1")).ShouldBe(home);
        (await HomeAsync("Goal", "g1")).ShouldBe(home);
        (await HomeAsync("Practitioner", "z1")).Kind.ShouldBe(HomeKind.Directory);
    }

    [Fact]
    public async Task what_is_there_with_the_same_content_is_skipped()
    {
        Put("a.json", Patient);
        Put("b.json", Goal);
        await ImportAsync();

        var again = await ImportAsync();

        (again.Stored, again.Present, again.Refused.Length).ShouldBe((0, 2, 0));
        (await VersionOfAsync("Patient", "p1")).ShouldBe(1);
        (await VersionOfAsync("Goal", "g1")).ShouldBe(1);
    }

    [Fact]
    public async Task what_is_here_with_other_contents_is_left_as_it_is_and_reported()
    {
        Put("a.json", Patient);
        Put("b.json", Goal);
        await ImportAsync();
        await WriteAsync(Entries.Put(Goal.Replace("Rust", "Nieuwer", StringComparison.Ordinal)));
        Put("c.json", Device);
        Put("d.json", Use);

        var again = await ImportAsync();

        (again.Stored, again.Present).ShouldBe((2, 1));
        var left = again.Refused.ShouldHaveSingleItem();
        (left.Source, left.Resource).ShouldBe(("b.json", "Goal/g1"));
        left.ToString().ShouldContain("left as it is");
        (await VersionOfAsync("Goal", "g1")).ShouldBe(2);
    }

    [Fact]
    public async Task what_was_deleted_here_stays_deleted()
    {
        Put("a.json", Patient);
        Put("b.json", Goal);
        await ImportAsync();
        await WriteAsync(Entries.Delete("Goal/g1"));

        var again = await ImportAsync();

        again.Refused.ShouldHaveSingleItem().ToString().ShouldContain("deleted");
        (await Store.ReadAsync(new ResourceKey("Goal", "g1"), Cancellation))!.Deleted.ShouldBeTrue();
    }

    [Fact]
    public async Task a_bundle_that_brings_what_is_here_is_refused()
    {
        Put("a.json", Patient);
        Put("b.json", Goal);
        await ImportAsync();
        var older = Goal.Replace("Rust", "Ouder", StringComparison.Ordinal);
        Put("c.json", $$$"""{"resourceType":"Bundle","type":"transaction","entry":[{"resource":{{{older}}},"request":{"method":"PUT","url":"Goal/g1"}},{"resource":{"resourceType":"Device","type":{"text":"ICD"}},"request":{"method":"POST","url":"Device"}}]}""");

        var again = await ImportAsync();

        (again.Stored, again.Present).ShouldBe((0, 2));
        again.Refused.ShouldNotBeEmpty();
        (await VersionOfAsync("Goal", "g1")).ShouldBe(1);
    }

    [Fact]
    public async Task what_is_here_with_other_contents_is_overwritten_when_asked()
    {
        Put("a.json", Patient);
        Put("b.json", Goal);
        await ImportAsync();
        Put("b.json", Goal.Replace("Rust", "Meer rust", StringComparison.Ordinal));

        var again = await ImportAsync(overwrites: true);

        (again.Stored, again.Present, again.Refused.Length).ShouldBe((1, 1, 0));
        (await VersionOfAsync("Patient", "p1")).ShouldBe(1);
        (await VersionOfAsync("Goal", "g1")).ShouldBe(2);
    }

    [Fact]
    public async Task a_reference_by_our_own_base_is_one_to_what_is_here()
    {
        Put("a.json", Goal.Replace("Patient/p1", OwnBase + "/Patient/p1", StringComparison.Ordinal));
        Put("b.json", Patient);

        var report = await ImportAsync();

        (report.Stored, report.Refused.Length, report.Missing.Length).ShouldBe((2, 0, 0));
        (await HomeAsync("Goal", "g1")).ShouldBe(await HomeAsync("Patient", "p1"));
        var query = new SearchQueryParser(SearchParameterRegistry.R4, new SearchQueryOptions()).Parse("Goal", [KeyValuePair.Create("patient", "Patient/p1")]).Query!;
        (await new RecordSearch(Store).SearchAsync(SearchCaller.OfHolder("holder", "import"), query, null, Cancellation)).Total.ShouldBe(1);
    }

    [Fact]
    public async Task one_wrong_resource_leaves_nothing_of_its_person_behind_and_is_named_with_its_place()
    {
        Put("all.ndjson", string.Join('\n', Patient, Goal.Replace("active", "perhaps", StringComparison.Ordinal), Device, Use));

        var report = await ImportAsync();

        report.Refused.ShouldContain(problem => problem.Source == "all.ndjson line 2" && problem.Location == "Goal.lifecycleStatus");
        report.Stored.ShouldBe(report.Present);
        (await Store.LocateAsync(new ResourceKey("Device", "d1"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task a_reference_to_something_that_is_not_stored_is_kept_and_reported()
    {
        Put("a.json", Patient);
        Put("b.json", Goal.Replace("\"subject\"", "\"expressedBy\":{\"reference\":\"Practitioner/absent\"},\"subject\"", StringComparison.Ordinal));

        var report = await ImportAsync();

        report.Refused.ShouldBeEmpty();
        report.Missing.Single().Location.ShouldBe("Goal.expressedBy");
        Encoding.UTF8.GetString((await Store.ReadAsync(new ResourceKey("Goal", "g1"), Cancellation))!.Json.Span).ShouldContain("Practitioner/absent");
    }

    [Fact]
    public async Task a_second_person_with_the_same_bsn_is_refused()
    {
        Put("a.json", Patient);
        Put("b.json", Patient.Replace("p1", "p2", StringComparison.Ordinal));

        var report = await ImportAsync();

        report.Stored.ShouldBe(1);
        report.Refused.ShouldNotBeEmpty();
        report.Refused.ShouldAllBe(problem => !problem.ToString().Contains("999940004"));
    }

    [Fact]
    public async Task xml_and_a_collection_are_read_as_well()
    {
        Put("a.xml", """<Practitioner xmlns="http://hl7.org/fhir"><id value="z1"/><active value="true"/></Practitioner>""");
        Put("b.json", $$"""{"resourceType":"Bundle","type":"collection","entry":[{"resource":{{Patient}}},{"resource":{{Goal}}}]}""");

        var report = await ImportAsync();

        report.Refused.ShouldBeEmpty();
        report.Stored.ShouldBe(3);
    }

    [Fact]
    public async Task a_transaction_of_new_resources_is_carried_out_once()
    {
        Put("a.json", """{"resourceType":"Bundle","identifier":{"system":"https://example.org/b","value":"1"},"type":"transaction","entry":[{"fullUrl":"urn:uuid:0d6b7d0c-1111-4222-8333-444455556666","resource":{"resourceType":"Patient","name":[{"family":"Bedenksel"}]},"request":{"method":"POST","url":"Patient"}}]}""");

        var first = await ImportAsync();
        var second = await ImportAsync();

        first.Refused.ShouldBeEmpty();
        (first.Stored, second.Stored, second.Present).ShouldBe((1, 0, 1));
    }

    [Fact]
    public async Task an_export_gives_the_stored_bytes_one_file_a_person()
    {
        Put("all.ndjson", string.Join('\n', Patient, Goal, Practitioner));
        await ImportAsync();
        var files = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);

        var count = await new Exporter(Store, Caller("export"), withHistory: false).WriteAllAsync(name => files[name] = new MemoryStream(), new Progress<long>(), Cancellation);

        count.ShouldBe(3);
        files.Keys.Order(StringComparer.Ordinal).ShouldBe(["directory", "p1"]);
        var goal = (await Store.ReadAsync(new ResourceKey("Goal", "g1"), Cancellation))!;
        Encoding.UTF8.GetString(files["p1"].ToArray()).ShouldContain(Encoding.UTF8.GetString(goal.Json.Span) + "\n");
    }

    private async Task<Home> HomeAsync(string type, string id) => (await Store.LocateAsync(new ResourceKey(type, id), Cancellation))!.Value;

    private async Task<int> VersionOfAsync(string type, string id) => (await Store.ReadAsync(new ResourceKey(type, id), Cancellation))!.Version;
}
