using System.Text;
using Vooraf.Fhir.TestScripts;
using Vooraf.Testing;

namespace Vooraf.EndToEnd.TestScripts;

/// <summary>The published test scripts that question a server, read where they are.</summary>
internal static class OfficialScripts
{
    private const string Folder = "conformance/testscripts";

    /// <summary>The Patient id that the scripts of 1.0.0-rc1 have in their text where a variable should be.</summary>
    public const string FixedId = "D1-ACP-Patient";

    /// <summary>The scripts of a version by file name; one name that stands for none where the material is absent.</summary>
    public static IReadOnlyList<string> Names(string version)
    {
        if (!SharedFiles.Exists)
            return ["(absent)"];
        var names = Directory.GetFiles(Path.Combine(SharedFiles.Root, Folder, version, "Provider-Server"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file));
        return [.. names.Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads one script; skips the running test when the material is absent.</summary>
    /// <param name="version">1.0.0-rc1 or 1.0.0-rc2.</param>
    /// <param name="name">The file name without its ending.</param>
    /// <param name="patient">The Patient id that takes the place of the fixed one.</param>
    public static TestScript Read(string version, string name, string patient)
    {
        var text = File.ReadAllText(SharedFiles.PathOf($"{Folder}/{version}/Provider-Server/{name}.json"));
        var reading = TestScript.Read(Encoding.UTF8.GetBytes(text.Replace("Patient/" + FixedId, "Patient/" + patient, StringComparison.Ordinal)), name);
        return reading.Script.ShouldNotBeNull(string.Join(" ", reading.Issues.Select(issue => issue.Diagnostics)));
    }
}
