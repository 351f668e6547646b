namespace Vooraf.Tests.Documents;

/// <summary>A table of a document.</summary>
/// <param name="Heading">The heading above it.</param>
/// <param name="Columns">The names of its columns.</param>
/// <param name="Rows">The cells of each row.</param>
internal sealed record MarkdownTable(string Heading, string[] Columns, IReadOnlyList<string[]> Rows);
