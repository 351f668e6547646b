using System.Globalization;
using System.Text;
using Vooraf.Fhir.TestScripts.Reporting;

namespace Vooraf.Fhir.TestScripts;

/// <summary>Writes a report as Markdown: what came of each script, and everything that did not simply pass.</summary>
public static class TestScriptMarkdown
{
    private static readonly TestOutcome[] Columns =
        [TestOutcome.Passed, TestOutcome.Failed, TestOutcome.NotCarriedOut, TestOutcome.Warned, TestOutcome.NothingToJudge];

    /// <summary>Writes it.</summary>
    public static string Write(TestScriptReport report)
    {
        var text = new StringBuilder();
        Head(text, report);
        Table(text, report);
        foreach (var script in report.Scripts.Where(script => script.Actions.Any(action => action.Outcome != TestOutcome.Passed)))
            Details(text, script);
        return text.ToString();
    }

    private static void Head(StringBuilder text, TestScriptReport report)
    {
        var faulty = report.Scripts.Count(script => !script.Holds);
        text.Append("# Conformance report\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Server: {report.Server}\n");
        text.Append(CultureInfo.InvariantCulture, $"Run: {report.At:yyyy-MM-dd HH:mm:ss} UTC\n\n");
        text.Append(report.Holds
            ? string.Create(CultureInfo.InvariantCulture, $"**Everything that is required holds**, in {report.Scripts.Length} scripts.\n\n")
            : string.Create(CultureInfo.InvariantCulture, $"**{faulty} of {report.Scripts.Length} scripts do not hold.**\n\n"));
        text.Append("Not carried out: unknown here, or something that it needs was missing; nothing was judged, so a required assert does not hold.\n");
        text.Append("Nothing to judge: the server gave no resource that it is about; no fault, and no proof. A person with a complete plan proves most.\n\n");
    }

    private static void Table(StringBuilder text, TestScriptReport report)
    {
        text.Append("| script | format | holds |");
        foreach (var column in Columns)
            text.Append(CultureInfo.InvariantCulture, $" {OutcomeWords.Of(column).ToLowerInvariant()} |");
        text.Append("\n|---|---|---|").Insert(text.Length, "---|", Columns.Length).Append('\n');
        foreach (var script in report.Scripts)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Cell(script.Title)} | {script.Format} | {(script.Holds ? "yes" : "**no**")} |");
            foreach (var column in Columns)
                text.Append(CultureInfo.InvariantCulture, $" {script.Count(column)} |");
            text.Append('\n');
        }
    }

    private static void Details(StringBuilder text, TestScriptResult script)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {Line(script.Title)} ({script.Format})\n\n{script.Name}\n");
        foreach (var part in script.Parts)
        {
            foreach (var action in part.Actions.Where(action => action.Outcome != TestOutcome.Passed))
            {
                text.Append(CultureInfo.InvariantCulture, $"\n- {OutcomeWords.Of(action.Outcome)}: {Line(action.Description)} ({Line(part.Name)})\n");
                text.Append(CultureInfo.InvariantCulture, $"  - {(action.IsOperation ? "request" : "wanted")}: {Code(action.Wanted)}\n");
                if (action.Evidence is { } evidence)
                    text.Append(CultureInfo.InvariantCulture, $"  - found: {Line(evidence)}\n");
            }
        }
    }

    /// <summary>Text from scripts and servers: nothing in it may work as Markdown or HTML, or break the line.</summary>
    private static string Line(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '<' or '>' or '[' or ']' or '*' or '_' or '`' or '\\' or '#' or '&')
                safe.Append('\\');
            safe.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return safe.ToString();
    }

    private static string Cell(string text) => Line(text).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Code(string text) => text.Length == 0 ? "-" : $"`{string.Concat(text.Select(letter => char.IsControl(letter) || letter == '`' ? ' ' : letter))}`";
}
