using System.Text;
using Vooraf.Fhir.Search;
using Vooraf.Records.Searching;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Transfer;
using Vooraf.Records.Writing;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Transfer;

public sealed class ImporterTests : IAsyncDisposable
{
    private const string OwnBase = "https://plans.example.org/fhir/r4";
    private const string Patient = """{"resourceType":"Patient","id":"p1","identifier":[{"system":"http://fhir.nl/fhir/NamingSystem/bsn","value":"999940004"}],"name":[{"family":"Bedenksel"}]}""";
    private const string Device = """{"resourceType":"Device","id":"d1","type":{"text":"ICD"}}""";
    private const string Use = """{"resourceType":"DeviceUseStatement","id":"u1","status":"active","subject":{"reference":"Patient/p1"},"device":{"reference":"Device/d1"}}""";
    private const string Goal = """{"resourceType":"Goal","id":"g1","lifecycleStatus":"active","description":{"text":"Rust"},"subject":{"reference":"Patient/p1"}}""";
    private const string Practitioner = """{"resourceType":"Practitioner","id":"z1","name":[{"family":"Verzonnen"}]}""";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("vooraf-import-");
    private readonly SqliteRecordStore store;

    public ImporterTests()
    {
        store = SqliteRecordStore.Open(TestKeys.Settings(Path.Combine(folder.FullName, "store")) with { LowDiskBytes = 0 });
        Directory.CreateDirectory(Input);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Input => Path.Combine(folder.FullName, "input");

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

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
        (await store.ReadAsync(new ResourceKey("Goal", "g1"), Cancellation))!.Deleted.ShouldBeTrue();
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
        (await new RecordSearch(store).SearchAsync(SearchCaller.OfHolder("holder", "import"), query, null, Cancellation)).Total.ShouldBe(1);
    }

    [Fact]
    public async Task one_wrong_resource_leaves_nothing_of_its_person_behind_and_is_named_with_its_place()
    {
        Put("all.ndjson", string.Join('\n', Patient, Goal.Replace("active", "perhaps", StringComparison.Ordinal), Device, Use));

        var report = await ImportAsync();

        report.Refused.ShouldContain(problem => problem.Source == "all.ndjson line 2" && problem.Location == "Goal.lifecycleStatus");
        report.Stored.ShouldBe(report.Present);
        (await store.LocateAsync(new ResourceKey("Device", "d1"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task a_reference_to_something_that_is_not_stored_is_kept_and_reported()
    {
        Put("a.json", Patient);
        Put("b.json", Goal.Replace("\"subject\"", "\"expressedBy\":{\"reference\":\"Practitioner/absent\"},\"subject\"", StringComparison.Ordinal));

        var report = await ImportAsync();

        report.Refused.ShouldBeEmpty();
        report.Missing.Single().Location.ShouldBe("Goal.expressedBy");
        Encoding.UTF8.GetString((await store.ReadAsync(new ResourceKey("Goal", "g1"), Cancellation))!.Json.Span).ShouldContain("Practitioner/absent");
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

        var count = await new Exporter(store, Caller("export"), withHistory: false).WriteAllAsync(name => files[name] = new MemoryStream(), new Progress<long>(), Cancellation);

        count.ShouldBe(3);
        files.Keys.Order(StringComparer.Ordinal).ShouldBe(["directory", "p1"]);
        var goal = (await store.ReadAsync(new ResourceKey("Goal", "g1"), Cancellation))!;
        Encoding.UTF8.GetString(files["p1"].ToArray()).ShouldContain(Encoding.UTF8.GetString(goal.Json.Span) + "\n");
    }

    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(2, 3, 1)]
    public async Task of_several_versions_in_one_file_the_newest_is_stored_in_whatever_order_they_stand(params int[] order)
    {
        Put("p1.ndjson", string.Join('\n', order.Select(version => GoalOf(version, $"wish {version}")).Append(Patient)));

        var report = await ImportAsync();

        (report.Stored, report.Older, report.Refused.Length).ShouldBe((2, 2, 0));
        (await GoalAsync())!.ShouldContain("wish 3");
    }

    [Fact]
    public async Task an_export_with_history_brings_back_what_was_current()
    {
        await WriteAsync(Entries.Put(Patient));
        foreach (var wish in new[] { "wish 1", "wish 2", "wish 3" })
            await WriteAsync(Entries.Put(Goal.Replace("Rust", wish, StringComparison.Ordinal)));
        await WriteAsync(Entries.Put(Use.Replace("u1", "u2", StringComparison.Ordinal)));
        await WriteAsync(Entries.Delete("DeviceUseStatement/u2"));
        await new Exporter(store, Caller("export"), withHistory: true).WriteAllAsync(name => File.Create(Path.Combine(Input, name + ".ndjson")), new Progress<long>(), Cancellation);
        await using var other = SqliteRecordStore.Open(TestKeys.Settings(Path.Combine(folder.FullName, "other")) with { LowDiskBytes = 0 });

        var report = await ImportAsync(into: other);

        (report.Stored, report.Older, report.Refused.Length).ShouldBe((2, 2, 0));
        (await GoalAsync(other))!.ShouldContain("wish 3");
        (await other.LocateAsync(new ResourceKey("DeviceUseStatement", "u2"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task of_a_history_that_ends_with_a_deletion_nothing_is_stored()
    {
        Put("a.json", Patient);
        Put("b.json", HistoryOf("""{"request":{"method":"DELETE","url":"Goal/g1"},"response":{"status":"204","etag":"W/\"3\"","lastModified":"2026-03-03T12:00:00Z"}}"""));

        var report = await ImportAsync();

        (report.Stored, report.Older, report.Refused.Length).ShouldBe((1, 2, 0));
        (await GoalAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task of_a_history_that_ends_with_content_that_content_is_stored_under_its_id()
    {
        Put("a.json", Patient);
        Put("b.json", HistoryOf($$$"""{"resource":{{{GoalOf(3, "wish 3")}}},"request":{"method":"PUT","url":"Goal/g1"},"response":{"status":"200"}}"""));

        var report = await ImportAsync();

        (report.Stored, report.Older, report.Refused.Length).ShouldBe((2, 2, 0));
        (await GoalAsync())!.ShouldContain("wish 3");
    }

    [Theory]
    [InlineData("without versions", 0, 0, "2026-03-01", "2026-03-02")]
    [InlineData("the same version twice", 2, 2, "2026-03-01", "2026-03-02")]
    [InlineData("versions against times", 1, 2, "2026-03-02", "2026-03-01")]
    public async Task copies_of_which_the_newest_cannot_be_told_are_refused_with_all_that_belongs_to_them(string why, int one, int other, string oneDay, string otherDay)
    {
        Put("all.ndjson", string.Join('\n', GoalOf(one, "wish 1", oneDay), Patient, GoalOf(other, "wish 2", otherDay)));

        var report = await ImportAsync();

        report.Stored.ShouldBe(0, why);
        report.Refused.Select(problem => problem.Resource).Order(StringComparer.Ordinal).ShouldBe(["Goal/g1", "Patient/p1"]);
        report.Refused.ShouldContain(problem => problem.Reason.Contains("all.ndjson line 1, all.ndjson line 3", StringComparison.Ordinal));
        (await GoalAsync()).ShouldBeNull();
        (await store.LocateAsync(new ResourceKey("Patient", "p1"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task versions_in_different_files_are_not_put_in_order()
    {
        Put("a.json", GoalOf(1, "wish 1"));
        Put("b.json", GoalOf(2, "wish 2"));
        Put("c.json", Patient);

        var report = await ImportAsync(overwrites: true);

        (report.Stored, report.Refused.Length).ShouldBe((0, 2));
        (await GoalAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task what_refers_to_a_professional_whose_copies_cannot_be_told_apart_is_reported()
    {
        Put("a.json", Practitioner);
        Put("b.json", Practitioner.Replace("Verzonnen", "Bedacht", StringComparison.Ordinal));
        Put("c.json", Patient);
        Put("d.json", Goal.Replace("\"subject\"", "\"expressedBy\":{\"reference\":\"Practitioner/z1\"},\"subject\"", StringComparison.Ordinal));

        var report = await ImportAsync();

        report.Refused.ShouldHaveSingleItem().Resource.ShouldBe("Practitioner/z1");
        report.Missing.ShouldHaveSingleItem().ToString().ShouldContain("Practitioner/z1 is not stored");
        (await store.LocateAsync(new ResourceKey("Practitioner", "z1"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task the_same_content_twice_is_one()
    {
        Put("a.json", Patient);
        Put("b.json", Patient);

        var report = await ImportAsync();

        (report.Stored, report.Older, report.Refused.Length).ShouldBe((1, 0, 0));
    }

    private void Put(string name, string text) => File.WriteAllText(Path.Combine(Input, name), text);

    private static string GoalOf(int version, string wish, string? day = null)
    {
        var stamp = version == 0 ? "" : $"\"versionId\":\"{version}\",";
        return Goal.Replace("\"id\":\"g1\"", $$"""
            "id":"g1","meta":{{{stamp}}"lastUpdated":"{{day ?? $"2026-03-0{version}"}}T12:00:00Z"}
            """, StringComparison.Ordinal).Replace("Rust", wish, StringComparison.Ordinal);
    }

    private static string HistoryOf(string newest) => $$$"""
        {"resourceType":"Bundle","type":"history","entry":[{{{newest}}},
          {"resource":{{{GoalOf(2, "wish 2")}}},"request":{"method":"PUT","url":"Goal/g1"},"response":{"status":"200"}},
          {"resource":{{{GoalOf(1, "wish 1")}}},"request":{"method":"POST","url":"Goal"},"response":{"status":"201"}}]}
        """;

    private async Task<string?> GoalAsync(SqliteRecordStore? other = null) =>
        await (other ?? store).ReadAsync(new ResourceKey("Goal", "g1"), Cancellation) is { } goal ? Encoding.UTF8.GetString(goal.Json.Span) : null;

    private async Task<Home> HomeAsync(string type, string id) => (await store.LocateAsync(new ResourceKey(type, id), Cancellation))!.Value;

    private static TransferCaller Caller(string client) => new("holder", client, TimeProvider.System, new TimeOrderedIds(TimeProvider.System)) { ServiceBase = OwnBase };

    private async Task<int> VersionOfAsync(string type, string id) => (await store.ReadAsync(new ResourceKey(type, id), Cancellation))!.Version;

    private async Task WriteAsync(WriteEntry entry) =>
        (await new WritingHouse(store: store) { Me = WritingHouse.WriterOf("holder", "ehr") }.WriteAsync(entry)).Refusal.ShouldBeNull();

    private async Task<ImportReport> ImportAsync(bool overwrites = false, SqliteRecordStore? into = null)
    {
        var target = into ?? store;
        var writer = new RecordWriter(target, TimeProvider.System, new TimeOrderedIds(TimeProvider.System), new WritingOptions());
        var importer = new Importer(target, writer, Caller("import")) { Overwrites = overwrites };
        importer.Read(Input);
        return await importer.StoreAsync(new Progress<long>(), TestContext.Current.CancellationToken);
    }
}
