using System.Diagnostics;
using System.Text.Json;
using Vooraf.EndToEnd.Running;
using Vooraf.Testing;

namespace Vooraf.EndToEnd.Serving;

/// <summary>The commands of the README, as printed.</summary>
public sealed class ReadmeTests
{
    private const string PrintedAddress = "http://127.0.0.1:5080";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task the_plan_that_the_readme_posts_comes_back()
    {
        await using var vooraf = await VoorafProcess.StartAsync(new(), Cancellation);
        var (session, question) = await PrintedAsync();
        session = session.Replace(PrintedAddress, vooraf.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal);

        var first = await RunAsync(session);
        var patient = LastResourceOf(first).GetProperty("entry")[0].GetProperty("resource");
        var again = await RunAsync(session + question.Replace("Patient/ID", "Patient/" + patient.GetProperty("id").GetString(), StringComparison.Ordinal));
        var consents = LastResourceOf(again).GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("resource")).ToArray();

        patient.GetProperty("identifier")[0].GetProperty("value").GetString().ShouldBe("999940247");
        consents.Where(resource => resource.GetProperty("resourceType").GetString() is "Consent")
            .ShouldNotBeEmpty();
        consents.Where(resource => resource.GetProperty("resourceType").GetString() is "Consent")
            .ShouldAllBe(consent => consent.GetProperty("patient").GetProperty("reference").GetString()!.EndsWith("Patient/" + patient.GetProperty("id").GetString(), StringComparison.Ordinal));
        LastResourceOf(await RunAsync(session)).GetProperty("entry").GetArrayLength().ShouldBe(1, "the same Bundle was posted three times");
    }

    // The indented blocks under the heading: first what is typed as it is, then the question with the id to fill in.
    private static async Task<(string Session, string Question)> PrintedAsync()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(SharedFiles.Repository, "README.md"), Cancellation);
        var section = lines.SkipWhile(line => !line.StartsWith("## Post a plan", StringComparison.Ordinal)).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).ToList();
        var end = section.FindIndex(line => line.StartsWith("The last answer", StringComparison.Ordinal));
        return (CodeOf(section.Take(end)), CodeOf(section.Skip(end)));
    }

    private static string CodeOf(IEnumerable<string> lines) =>
        string.Concat(lines.Where(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line[4..] + "\n"));

    private static async Task<string> RunAsync(string script)
    {
        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", script]) { WorkingDirectory = SharedFiles.Repository, RedirectStandardOutput = true, UseShellExecute = false };
        using var bash = Process.Start(start)!;
        var output = await bash.StandardOutput.ReadToEndAsync(Cancellation);
        await bash.WaitForExitAsync(Cancellation);
        bash.ExitCode.ShouldBe(0, output);
        return output;
    }

    // The answers stand one after the other; each command's is one line.
    private static JsonElement LastResourceOf(string output)
    {
        const string Start = "{\"resourceType\":\"Bundle\"";
        return JsonDocument.Parse(output[output.LastIndexOf(Start, StringComparison.Ordinal)..]).RootElement;
    }
}
