using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.People;
using Vooraf.Planning.Standard;
using Vooraf.Testing;

namespace Vooraf.Planning.Tests.Mapping;

/// <summary>Sets of resources to map: the published examples and fixtures, made-up people, and the people of the benchmark.</summary>
internal static class PlanSources
{
    public static readonly PzpStandard Standard = PzpStandard.Load();

    public static readonly string[] Folders = ["conformance/pzp-r4/examples", "conformance/pzp-r4/testdata/1.0.0-rc1", "conformance/pzp-r4/testdata/1.0.0-rc2"];

    public static PlanResource[] Folder(string folder) =>
    [
        .. Directory.GetFiles(SharedFiles.PathOf(folder), "*.json").Order(StringComparer.Ordinal)
            .Where(file => !Path.GetFileName(file).StartsWith("QuestionnaireResponse", StringComparison.Ordinal))
            .Select(File.ReadAllBytes).Select(Of),
    ];

    public static IEnumerable<PlanResource[]> MadeUp(int count) =>
        new MadeUpPeople(Standard, new PeopleOptions()).Make(1, count).Select(person => PlanBundle.Read(person.Bundle).ToArray());

    /// <summary>The people of the benchmark, made by its own generator; none where node is absent.</summary>
    public static List<PlanResource[]> Benchmark(int count)
    {
        var number = count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("node", [SharedFiles.PathOf("bench/generate.mjs"), "--n", number]) { RedirectStandardOutput = true, UseShellExecute = false, StandardOutputEncoding = Encoding.UTF8 };
        try
        {
            using var node = Process.Start(start)!;
            var people = new List<PlanResource[]>();
            while (node.StandardOutput.ReadLine() is string line)
                people.Add([.. PlanBundle.Read(Encoding.UTF8.GetBytes(line))]);
            node.WaitForExit();
            return people;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("node is not installed");
            return [];
        }
    }

    public static PlanResource Of(byte[] json)
    {
        var root = JsonNode.Parse(json)!;
        return new PlanResource($"{root["resourceType"]}/{root["id"]}", json);
    }

    public static PlanResource Of(JsonNode root) => new($"{root["resourceType"]}/{root["id"]}", Encoding.UTF8.GetBytes(root.ToJsonString()));

    public static Func<string, string> Keys()
    {
        var number = 0;
        return type => $"{type}/new-{++number}";
    }
}
