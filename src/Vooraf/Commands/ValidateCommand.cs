using System.Buffers;
using System.CommandLine;
using System.Text;
using Vooraf.Configuration;
using Vooraf.Fhir.Issues;
using Vooraf.Planning.Standard;
using Vooraf.Records.Transfer;
using Vooraf.Terminals;
using Vooraf.Validation;

namespace Vooraf.Commands;

/// <summary><c>vooraf validate</c>: judges files by the profiles of the standard, without a server or a store.</summary>
internal static class ValidateCommand
{
    private static readonly Argument<string[]> Files = new("files") { Description = "Resources or Bundles (.json, .xml), NDJSON (.ndjson), or folders of these.", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<string[]> Packages = new("--packages")
    {
        Description = "FHIR packages (.tgz or unpacked) or folders of them. They come beside the built-in profiles; of the same profile in the same version, theirs counts.",
        HelpName = "folder",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<string[]> Profiles = new("--profile") { Description = "A profile that every resource must meet, beside its own.", HelpName = "url", DefaultValueFactory = _ => [] };
    private static readonly Option<bool> Json = new("--json") { Description = "Writes an OperationOutcome instead of a table." };

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "validate",
            "Judges resources by base R4 and by the profiles of the standard: those they claim, and those that their type and codes point to. The exit code is 1 when there is an error.\n\nExamples:\n  vooraf validate plan.json\n  vooraf validate ./plans --packages ./packages --json")
        {
            Files, Packages, Profiles, Json,
        };
        return CommandLine.With(command, terminal, (result, settings, _) => Task.FromResult(Run(terminal, result, settings)));
    }

    private static int Run(Terminal terminal, ParseResult result, Settings settings)
    {
        var profiles = new PzpProfiles(PzpStandard.Load(), settings.Deltas, PackageFolders.Read(result.GetValue(Packages)!, terminal));
        using var judge = new FileJudge(profiles, result.GetValue(Profiles)!);
        var findings = judge.Judge(result.GetValue(Files)!.SelectMany(ImportFiles.Read));
        var isSound = result.GetValue(Json) ? WriteOutcome(terminal, findings) : Show(terminal, judge, findings);
        return isSound ? ExitCode.Ok : ExitCode.FoundProblems;
    }

    private static bool Show(Terminal terminal, FileJudge judge, IEnumerable<FileFinding> findings)
    {
        var table = new FindingTable(terminal);
        var isSound = true;
        foreach (var finding in findings)
        {
            table.Show(finding);
            isSound &= finding.Issue.Severity > IssueSeverity.Error;
        }

        table.ShowTotal(judge.Count);
        return isSound;
    }

    private static bool WriteOutcome(Terminal terminal, IEnumerable<FileFinding> findings)
    {
        Issue[] issues = [.. findings.Select(finding => finding.Issue with { Diagnostics = $"{finding.Source}: {finding.Issue.Diagnostics}" })];
        var json = new ArrayBufferWriter<byte>();
        OperationOutcome.Write(json, issues);
        terminal.Say(Encoding.UTF8.GetString(json.WrittenSpan));
        return !Array.Exists(issues, issue => issue.Severity <= IssueSeverity.Error);
    }
}
