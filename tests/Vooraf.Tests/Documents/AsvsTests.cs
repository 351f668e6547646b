namespace Vooraf.Tests.Documents;

/// <summary>docs/asvs.md answers every item of OWASP ASVS 5.0 of level 1 and 2, and names tests that exist.</summary>
public class AsvsTests
{
    private static readonly string[] Verdicts = ["met", "design", "partly", "operator", "later", "no", "n/a"];

    private static readonly string[][] Rows = [.. MarkdownTables.Of("asvs.md").Where(table => string.Equals(table.Columns[0], "item", StringComparison.Ordinal)).SelectMany(table => table.Rows)];

    [Fact]
    public void every_item_of_level_1_and_2_is_there_once_and_no_other()
    {
        var items = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "asvs-5.0.txt"));

        items.Length.ShouldBe(253);
        Rows.Select(row => $"{row[0]} {row[1]}").ShouldBe(items);
    }

    [Fact]
    public void every_item_has_a_gist_a_verdict_and_a_reason()
    {
        Rows.Where(row => row.Length != 5 || row.Any(cell => cell.Length == 0)).Select(row => row[0]).ShouldBeEmpty();
        Rows.Where(row => !Verdicts.Contains(row[3], StringComparer.Ordinal)).Select(row => row[0]).ShouldBeEmpty();
    }

    [Fact]
    public void what_is_called_met_names_a_test() =>
        Rows.Where(row => row[3] is "met" && WrittenTests.NamedIn(row[4]).Length == 0).Select(row => row[0]).ShouldBeEmpty();

    [Fact]
    public void every_test_that_is_named_exists() =>
        Rows.SelectMany(row => WrittenTests.NamedIn(row[4])).Where(name => !WrittenTests.Exists(name)).ShouldBeEmpty();

    [Fact]
    public void the_numbers_at_the_top_are_those_of_the_table()
    {
        var counted = Rows.CountBy(row => row[3], StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var said = MarkdownTables.Of("asvs.md").Single(table => string.Equals(table.Columns[0], "verdict", StringComparison.Ordinal)).Rows;

        said.Select(row => $"{row[0]} {row[1]}").ShouldBe(Verdicts.Select(verdict => $"{verdict} {counted.GetValueOrDefault(verdict)}"));
    }
}
