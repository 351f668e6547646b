using System.Text;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Transfer;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Transfer;

/// <summary>Of several copies of one resource an import brings in the newest, or none.</summary>
public sealed class ImportedVersionsTests : ImportTest
{
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
        await new Exporter(Store, Caller("export"), withHistory: true).WriteAllAsync(name => File.Create(Path.Combine(Input, name + ".ndjson")), new Progress<long>(), Cancellation);
        await using var other = SqliteRecordStore.Open(TestKeys.Settings(Path.Combine(Folder.FullName, "other")) with { LowDiskBytes = 0 });

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
        (await Store.LocateAsync(new ResourceKey("Patient", "p1"), Cancellation)).ShouldBeNull();
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
        (await Store.LocateAsync(new ResourceKey("Practitioner", "z1"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task the_same_content_twice_is_one()
    {
        Put("a.json", Patient);
        Put("b.json", Patient);

        var report = await ImportAsync();

        (report.Stored, report.Older, report.Refused.Length).ShouldBe((1, 0, 0));
    }

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
        await (other ?? Store).ReadAsync(new ResourceKey("Goal", "g1"), Cancellation) is { } goal ? Encoding.UTF8.GetString(goal.Json.Span) : null;
}
