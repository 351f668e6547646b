using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Vooraf.Testing;

namespace Vooraf.Fhir.Tests.FhirPath.Differential;

/// <summary>The npm package fhirpath, run by node: an implementation of FHIRPath by others. Tests that ask it skip where it cannot be had.</summary>
internal static class IndependentJudge
{
    private static readonly string Folder = Path.Combine(SharedFiles.Repository, "tests", "Vooraf.Fhir.Tests", "FhirPath", "Judge");
    private static readonly Lazy<string?> Problem = new(Install);

    /// <summary>For each question, in its order: per resource, per element of the context, an outcome.</summary>
    public static List<JsonElement> Ask(JudgedResources resources, IEnumerable<Question> questions)
    {
        Assert.SkipWhen(Problem.Value is not null, "The npm package fhirpath is not available: " + Problem.Value);
        var lines = resources.All.Select(one => JsonSerializer.Serialize(new { load = one.Key, resource = one.Value }))
            .Concat(questions.Select(question => JsonSerializer.Serialize(new { expression = question.Expression, context = question.Context, on = question.On })));
        var (exitCode, output, errors) = Run("node", ["judge.js"], lines, TimeSpan.FromMinutes(2));
        exitCode.ShouldBe(0, errors);
        return [.. output.Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static string? Install()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "fhirpath")))
            return null;
        try
        {
            var (exitCode, _, errors) = Run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], [], TimeSpan.FromMinutes(2));
            return exitCode == 0 ? null : errors;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            return exception.Message;
        }
    }

    private static (int ExitCode, List<string> Output, string Errors) Run(string program, string[] arguments, IEnumerable<string> input, TimeSpan limit)
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
        var output = new List<string>();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is not null)
                output.Add(line.Data);
        };
        process.BeginOutputReadLine();
        var errors = process.StandardError.ReadToEndAsync();
        foreach (var line in input)
            process.StandardInput.WriteLine(line);
        process.StandardInput.Close();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            return (-1, [], $"{program} took longer than {limit}");
        }

        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
