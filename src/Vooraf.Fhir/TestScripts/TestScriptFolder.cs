using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.TestScripts;

/// <summary>Reads the TestScripts of a folder and the folders in it.</summary>
public static class TestScriptFolder
{
    /// <summary>Reads every file that holds a TestScript in JSON or XML, by name. Files with other resources are fixtures and are left aside.</summary>
    /// <param name="folder">The folder. Fixtures are read from inside it only.</param>
    /// <returns>The scripts, and an issue for each file that should be one and could not be read.</returns>
    /// <exception cref="IOException">The folder or a file in it cannot be read.</exception>
    public static (IReadOnlyList<TestScript> Scripts, IReadOnlyList<Issue> Issues) Read(string folder)
    {
        var root = Path.GetFullPath(folder);
        var scripts = new List<TestScript>();
        var issues = new List<Issue>();
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Where(IsResource).Order(StringComparer.Ordinal))
        {
            var content = File.ReadAllBytes(file);
            if (content.AsSpan().IndexOf("TestScript"u8) < 0)
                continue;
            var reading = TestScript.Read(content, Path.GetFileNameWithoutExtension(file), name => Fixture(root, file, name));
            if (reading.Script is { } script)
                scripts.Add(script);
            else if (reading.Issues.All(issue => issue.Code is not IssueCode.Value))
                issues.AddRange(reading.Issues.Select(issue => issue with { Diagnostics = $"{Path.GetRelativePath(root, file)}: {issue.Diagnostics}" }));
        }

        return (scripts, issues);
    }

    private static bool IsResource(string file) => Path.GetExtension(file) is ".json" or ".xml";

    private static byte[]? Fixture(string root, string script, string name)
    {
        if (Uri.IsWellFormedUriString(name, UriKind.Absolute))
            return null;
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(script)!, name));
        return path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(path) ? File.ReadAllBytes(path) : null;
    }
}
