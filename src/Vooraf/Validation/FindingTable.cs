using System.Globalization;
using Vooraf.Fhir.Issues;
using Vooraf.Planning.Standard;
using Vooraf.Terminals;

namespace Vooraf.Validation;

/// <summary>Shows findings to people: under each file a line for every finding, and how many there are.</summary>
internal sealed class FindingTable(Terminal terminal)
{
    private readonly Dictionary<IssueSeverity, int> counts = [];
    private string? file;

    public void Show(FileFinding finding)
    {
        if (!string.Equals(finding.Source, file, StringComparison.Ordinal))
            terminal.Say(file = finding.Source);
        counts[finding.Issue.Severity] = counts.GetValueOrDefault(finding.Issue.Severity) + 1;
        terminal.Say($"  {Word(finding.Issue.Severity),-12} {finding.Issue.Expression ?? "-",-50}  {finding.Issue.Diagnostics}");
    }

    public void ShowTotal(int read) => terminal.Say(string.Create(
        CultureInfo.InvariantCulture,
        $"{read} read: {counts.GetValueOrDefault(IssueSeverity.Error) + counts.GetValueOrDefault(IssueSeverity.Fatal)} errors, {counts.GetValueOrDefault(IssueSeverity.Warning)} warnings, {counts.GetValueOrDefault(IssueSeverity.Information)} remarks."));

    private static string Word(IssueSeverity severity) => severity switch
    {
        IssueSeverity.Information => "remark",
        IssueSeverity.Warning => "warning",
        _ => "ERROR",
    };
}
