using System.Diagnostics;
using System.Text.Json;
using Vooraf.Testing;

namespace Vooraf.Fhir.Tests.Validation;

/// <summary>The made-up people of the shared workload: one transaction Bundle each. Needs node; tests skip without it.</summary>
internal static class Workload
{
    public static IEnumerable<JsonElement> Bundles(int count)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])[SharedFiles.PathOf("bench/generate.mjs"), "--n", count.ToString(System.Globalization.CultureInfo.InvariantCulture)])
            start.ArgumentList.Add(argument);
        using var node = Start(start);
        while (node.StandardOutput.ReadLine() is { } line)
            yield return JsonElement.Parse(line);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("node is not installed");
            throw;
        }
    }
}
