using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Vooraf.Testing;

namespace Vooraf.Fhir.Tests.FhirPath.Judge;

/// <summary>The npm package fhirpath, run by node: an implementation of FHIRPath by others. Tests that ask it skip where it cannot be had.</summary>
internal static class IndependentJudge
{
    private static readonly string Folder = Path.Combine(SharedFiles.Repository, "tests", "Vooraf.Fhir.Tests", "FhirPath", "Judge");
    private static readonly Lazy<string?> Problem = new(Install);

    /// <summary>For each case (a resource) and each of its expressions: what the judge gives, <c>{"values":[...]}</c> or <c>{"error":"..."}</c>.</summary>
    public static JsonElement Ask(IEnumerable<(JsonElement Resource, IReadOnlyList<string> Expressions)> cases)
    {
        Assert.SkipWhen(Problem.Value is not null, "The npm package fhirpath is not available: " + Problem.Value);
        var question = JsonSerializer.Serialize(new { cases = cases.Select(one => new { resource = one.Resource, expressions = one.Expressions }) });
        var (exitCode, output) = Run("node", ["judge.js"], question, TimeSpan.FromMinutes(2));
        exitCode.ShouldBe(0, output);
        return JsonDocument.Parse(output).RootElement;
    }

    private static string? Install()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "fhirpath")))
            return null;
        try
        {
            var (exitCode, output) = Run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], "", TimeSpan.FromMinutes(2));
            return exitCode == 0 ? null : output;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            return exception.Message;
        }
    }

    private static (int ExitCode, string Output) Run(string program, string[] arguments, string input, TimeSpan limit)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            return (-1, $"{program} took longer than {limit}");
        }

        return process.ExitCode == 0 ? (0, output.Result) : (process.ExitCode, output.Result + errors.Result);
    }
}
