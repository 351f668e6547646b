using System.Text;

namespace Vooraf.DefinitionCompiler;

/// <summary>The S lines: every search parameter of the specification.</summary>
internal static class SearchLines
{
    internal static void Write(string package, StringBuilder table)
    {
        foreach (var parameter in DefinitionFiles.Resources(package, "search-parameters.json"))
        {
            table.Append("S\t").Append(parameter["code"].Text()).Append('\t').Append(parameter["type"].Text()).Append('\t').Append(parameter["url"].Text());
            table.Append('\t').AppendJoin(' ', parameter["base"].Items().Select(item => item.Text()));
            table.Append('\t').AppendJoin(' ', parameter["target"].Items().Select(item => item.Text()));
            table.Append('\t').Append(OneLine(parameter["expression"].Text() ?? "")).Append('\n');
        }
    }

    private static string OneLine(string expression) =>
        expression.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');
}
