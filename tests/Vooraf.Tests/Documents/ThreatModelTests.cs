namespace Vooraf.Tests.Documents;

/// <summary>docs/security.md looks at every room from every side, and every threat has a test that exists.</summary>
public class ThreatModelTests
{
    private static readonly string[] Sides = ["S", "T", "R", "I", "D", "E"];
    private static readonly string[] Rooms = ["Vooraf.Fhir", "Vooraf.Records", "Vooraf.Planning", "Vooraf.Access", "Vooraf.Api", "Vooraf.Web", "Vooraf: the program and its operating"];

    private static readonly MarkdownTable[] Threats = [.. MarkdownTables.Of("security.md").Where(table => string.Equals(table.Columns[^1], "guarded by", StringComparison.Ordinal))];

    [Fact]
    public void what_is_protected_is_listed_with_its_needs()
    {
        var needs = MarkdownTables.Of("security.md").Single(table => string.Equals(table.Columns[^1], "needs", StringComparison.Ordinal));
        var logs = MarkdownTables.Of("security.md").Single(table => string.Equals(table.Columns[0], "log", StringComparison.Ordinal));

        var keys = MarkdownTables.Of("security.md").Single(table => string.Equals(table.Columns[0], "key", StringComparison.Ordinal));
        var whom = MarkdownTables.Of("security.md").Single(table => string.Equals(table.Columns[0], "to", StringComparison.Ordinal));

        needs.Rows.Count.ShouldBeGreaterThanOrEqualTo(8);
        keys.Rows.Count.ShouldBeGreaterThanOrEqualTo(8);
        needs.Rows.Concat(logs.Rows).Concat(keys.Rows).Concat(whom.Rows).SelectMany(row => row).ShouldAllBe(cell => cell.Length > 0);
    }

    [Fact]
    public void every_room_has_its_threats() => Threats.Select(table => table.Heading).ShouldBe(Rooms);

    [Fact]
    public void every_room_is_looked_at_from_all_six_sides() =>
        Threats.Where(table => Sides.Except(table.Rows.SelectMany(row => row[0].Split(' ')), StringComparer.Ordinal).Any()).Select(table => table.Heading).ShouldBeEmpty();

    [Fact]
    public void every_threat_says_what_is_done_what_was_rejected_and_which_test_guards_it()
    {
        foreach (var table in Threats)
        {
            table.Columns.ShouldBe(["STRIDE", "threat", "what we do", "rejected", "guarded by"]);
            table.Rows.Where(row => row.Length != 5 || row.Any(cell => cell.Length == 0)).Select(row => row[1]).ShouldBeEmpty(table.Heading);
            table.Rows.Where(row => WrittenTests.NamedIn(row[4]).Length == 0 && !row[4].StartsWith("no test: ", StringComparison.Ordinal)).Select(row => row[1]).ShouldBeEmpty(table.Heading);
        }
    }

    [Theory]
    [InlineData("security.md")]
    [InlineData("operating.md")]
    [InlineData("integrating.md")]
    public void every_test_that_a_document_names_exists(string document)
    {
        var text = File.ReadAllText(Path.Combine(Vooraf.Testing.SharedFiles.Repository, "docs", document));

        WrittenTests.NamedIn(text).Where(name => !WrittenTests.Exists(name)).ShouldBeEmpty();
    }

    [Fact]
    public void a_test_that_does_not_exist_would_be_found_out()
    {
        WrittenTests.NamedIn("guarded by `ThreatModelTests.there_is_no_such_test` and `ThreatModelTests.every_room_has_its_threats`")
            .Where(name => !WrittenTests.Exists(name)).ShouldBe(["ThreatModelTests.there_is_no_such_test"]);
    }
}
