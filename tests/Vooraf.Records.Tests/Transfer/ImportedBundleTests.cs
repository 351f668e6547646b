using System.Text;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Transfer;

/// <summary>An import does what each entry of a Bundle says, or says that it does not.</summary>
public sealed class ImportedBundleTests : ImportTest
{
    private const string OtherGoal = """{"resourceType":"Goal","id":"g2","lifecycleStatus":"active","description":{"text":"Thuis"},"subject":{"reference":"Patient/p1"}}""";
    private const string Carer = """{"resourceType":"Practitioner","identifier":[{"system":"http://fhir.nl/fhir/NamingSystem/uzi-nr-pers","value":"900012345"}],"name":[{"family":"Verzonnen"}]}""";
    private const string ByIdentifier = "Practitioner?identifier=http://fhir.nl/fhir/NamingSystem/uzi-nr-pers|900012345";

    [Fact]
    public async Task a_delete_in_a_transaction_is_carried_out_where_overwriting_is_asked_for()
    {
        await StorePersonAsync();
        Put("c.json", Transaction(Asks("PUT", "Goal/g2", OtherGoal), Asks("DELETE", "Goal/g1")));

        var report = await ImportAsync(overwrites: true);

        (report.Stored, report.Refused.Length).ShouldBe((1, 0));
        (await ReadAsync("Goal", "g1"))!.Deleted.ShouldBeTrue();
        (await ReadAsync("Goal", "g2"))!.Deleted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Goal/g1")]
    [InlineData("https://old.example/fhir/Goal/g1")]
    [InlineData("Goal?_id=g1")]
    public async Task a_delete_of_what_is_here_is_refused_where_it_is_not(string url)
    {
        await StorePersonAsync();
        Put("c.json", Transaction(Asks("PUT", "Goal/g2", OtherGoal), Asks("DELETE", url)));

        var report = await ImportAsync();

        report.Stored.ShouldBe(0);
        report.Refused.ShouldHaveSingleItem().ToString().ShouldStartWith("c.json at Bundle.entry[1]: This is here already");
        (await ReadAsync("Goal", "g1"))!.Deleted.ShouldBeFalse();
        (await ReadAsync("Goal", "g2")).ShouldBeNull();
    }

    [Fact]
    public async Task a_delete_of_what_is_not_here_stands_in_the_way_of_nothing()
    {
        Put("c.json", Transaction(Asks("PUT", "Patient/p1", Patient), Asks("DELETE", "Goal/g1")));

        var report = await ImportAsync();

        (report.Stored, report.Refused.Length).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"identifier\":{\"system\":\"https://example.org/b\",\"value\":\"1\"},")]
    public async Task a_bundle_is_carried_out_once_however_often_the_import_is_run(string identifier)
    {
        var bundle = Transaction(Asks("POST", "Practitioner", Carer), Asks("PUT", "Practitioner/z1", Practitioner));
        Put("a.json", bundle.Replace("\"type\":\"transaction\"", identifier + "\"type\":\"transaction\"", StringComparison.Ordinal));

        var first = await ImportAsync();
        var second = await ImportAsync();
        var third = await ImportAsync(overwrites: true);

        (first.Stored, second.Stored, third.Stored).ShouldBe((2, 0, 0));
        (second.Present, third.Present).ShouldBe((2, 2));
        (first.Refused.Length + second.Refused.Length + third.Refused.Length).ShouldBe(0);
        (await DirectoryAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task a_bundle_does_not_bring_back_what_was_deleted_here()
    {
        await StorePersonAsync();
        await WriteAsync(Entries.Delete("Goal/g1"));
        Put("b.json", Transaction(Asks("PUT", "Goal/g1", Goal), Asks("DELETE", "Goal/g2")));

        var report = await ImportAsync();

        report.Refused.ShouldHaveSingleItem().ToString().ShouldContain("deleted here");
        (await ReadAsync("Goal", "g1"))!.Deleted.ShouldBeTrue();
    }

    [Fact]
    public async Task a_conditional_update_finds_what_is_here_and_makes_no_second_one()
    {
        Put("a.json", Transaction(Asks("PUT", ByIdentifier, Carer)));
        await ImportAsync();
        Put("a.json", Transaction(Asks("PUT", ByIdentifier, Carer.Replace("Verzonnen", "Bedacht", StringComparison.Ordinal))));

        var left = await ImportAsync();
        var overwritten = await ImportAsync(overwrites: true);

        (left.Stored, left.Refused.Length).ShouldBe((0, 1));
        (overwritten.Stored, overwritten.Refused.Length).ShouldBe((1, 0));
        (await DirectoryAsync()).ShouldHaveSingleItem().Version.ShouldBe(2);
    }

    [Theory]
    [InlineData("GET", "Patient/p1", null)]
    [InlineData("PATCH", "Goal/g1", Goal)]
    [InlineData("POST", "Goal/$do-something", Goal)]
    [InlineData("POST", "Device", Goal)]
    [InlineData("PUT", "Goal", Goal)]
    [InlineData("DELETE", "Goal", null)]
    [InlineData("DELETE", "Goal/g1/_history/1", null)]
    [InlineData("DELETE", "Goal/g1", Goal)]
    public async Task what_an_import_cannot_do_is_named_and_nothing_of_its_bundle_is_stored(string method, string url, string? resource)
    {
        Put("a.json", Transaction(Asks("PUT", "Patient/p1", Patient), Asks(method, url, resource)));

        var report = await ImportAsync(overwrites: true);

        report.Stored.ShouldBe(0);
        report.Refused.ShouldHaveSingleItem().Location.ShouldBe("Bundle.entry[1]");
        (await ReadAsync("Patient", "p1")).ShouldBeNull();
    }

    [Fact]
    public async Task an_entry_with_another_id_in_its_url_than_in_its_resource_is_refused()
    {
        Put("a.json", Transaction(Asks("PUT", "Patient/p2", Patient)));

        var report = await ImportAsync();

        report.Refused.ShouldHaveSingleItem().Location.ShouldBe("Bundle.entry[0].resource.id");
    }

    [Fact]
    public async Task a_condition_on_a_version_is_held_to()
    {
        await StorePersonAsync();
        Put("b.json", Transaction(Asks("PUT", "Goal/g1", Goal).Replace("\"method\"", "\"ifMatch\":\"W/\\\"7\\\"\",\"method\"", StringComparison.Ordinal)));

        var report = await ImportAsync(overwrites: true);

        report.Refused.ShouldHaveSingleItem().ToString().ShouldContain("If-Match");
        (await ReadAsync("Goal", "g1"))!.Version.ShouldBe(1);
    }

    [Theory]
    [InlineData("https://old.example/fhir/Patient/p1", "https://old.example/fhir/Practitioner/z1", "https://old.example/fhir/Goal/g1")]
    [InlineData("urn:uuid:0d6b7d0c-1111-4222-8333-444455556666", "urn:uuid:0d6b7d0c-1111-4222-8333-444455557777", "urn:uuid:0d6b7d0c-1111-4222-8333-444455558888")]
    public async Task a_reference_by_full_url_is_one_to_the_resource_that_has_it(string person, string carer, string goal)
    {
        var wish = Goal.Replace("Patient/p1", person, StringComparison.Ordinal).Replace("\"subject\"", $$$"""
            "expressedBy":{"reference":"{{{carer}}}"},"subject"
            """, StringComparison.Ordinal);
        Put("a.json", $$"""{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"{{goal}}","resource":{{wish}}},{"fullUrl":"{{person}}","resource":{{Patient}}},{"fullUrl":"{{carer}}","resource":{{Practitioner}}}]}""");

        var report = await ImportAsync();
        var again = await ImportAsync();

        (report.Stored, report.Refused.Length, report.Missing.Length).ShouldBe((3, 0, 0));
        (again.Stored, again.Present, again.Refused.Length).ShouldBe((0, 3, 0));
        var stored = (await ReadAsync("Goal", "g1"))!;
        stored.Home.ShouldBe((await ReadAsync("Patient", "p1"))!.Home);
        var json = Encoding.UTF8.GetString(stored.Json.Span);
        json.ShouldContain("{\"reference\":\"Patient/p1\"}");
        json.ShouldContain("{\"reference\":\"Practitioner/z1\"}");
    }

    [Fact]
    public async Task a_full_url_that_is_in_no_entry_is_told_as_such()
    {
        Put("a.json", $$"""{"resourceType":"Bundle","type":"collection","entry":[{"resource":{{Goal.Replace("Patient/p1", "urn:uuid:0d6b7d0c-1111-4222-8333-444455556666", StringComparison.Ordinal)}}}]}""");

        (await ImportAsync()).Refused.ShouldHaveSingleItem().ToString().ShouldContain("No entry");
    }

    [Fact]
    public async Task a_bundle_with_one_full_url_for_two_resources_is_refused()
    {
        const string Url = "urn:uuid:0d6b7d0c-1111-4222-8333-444455556666";
        Put("a.json", $$"""{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"{{Url}}","resource":{{Patient}}},{"fullUrl":"{{Url}}","resource":{{Goal}}}]}""");

        var report = await ImportAsync();

        report.Stored.ShouldBe(0);
        report.Refused.ShouldHaveSingleItem().Location.ShouldBe("Bundle.entry[1].fullUrl");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[\"text\"]")]
    [InlineData("[{\"resource\":\"text\"}]")]
    [InlineData("[{\"request\":\"text\"}]")]
    public async Task a_bundle_that_is_none_is_a_problem(string entry)
    {
        Put("a.json", $$"""{"resourceType":"Bundle","type":"collection","entry":{{entry}}}""");

        (await ImportAsync()).Refused.ShouldNotBeEmpty();
    }

    private static string Transaction(params string[] entries) => $$"""{"resourceType":"Bundle","type":"transaction","entry":[{{string.Join(',', entries)}}]}""";

    private static string Asks(string method, string url, string? resource = null) =>
        $$$"""{{{{(resource is null ? "" : "\"resource\":" + resource + ",")}}}"request":{"method":"{{{method}}}","url":"{{{url}}}"}}""";

    private async Task StorePersonAsync()
    {
        Put("a.json", Patient);
        Put("b.json", Goal);
        (await ImportAsync()).Refused.ShouldBeEmpty();
    }

    private ValueTask<ResourceVersion?> ReadAsync(string type, string id) => Store.ReadAsync(new ResourceKey(type, id), Cancellation);

    private async Task<List<ResourceVersion>> DirectoryAsync()
    {
        var all = new List<ResourceVersion>();
        await foreach (var version in Store.OutsideDossiersAsync("holder", Cancellation))
            all.Add(version);
        return all;
    }
}
