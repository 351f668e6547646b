using Vooraf.Testing;

namespace Vooraf.Tests.Documents;

/// <summary>Reads the tables of a document in docs/.</summary>
internal static class MarkdownTables
{
    public static IReadOnlyList<MarkdownTable> Of(string document)
    {
        var tables = new List<MarkdownTable>();
        List<string[]>? rows = null;
        var heading = "";
        var above = "";
        foreach (var line in File.ReadLines(Path.Combine(SharedFiles.Repository, "docs", document)))
        {
            if (line.StartsWith('#'))
                heading = line.TrimStart('#', ' ');
            if (line.StartsWith("|---", StringComparison.Ordinal))
                tables.Add(new MarkdownTable(heading, Cells(above), rows = []));
            else if (line.StartsWith('|'))
                rows?.Add(Cells(line));
            else
                rows = null;
            above = line;
        }

        return tables;
    }

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];
}
