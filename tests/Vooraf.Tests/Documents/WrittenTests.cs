using System.Text.RegularExpressions;
using Vooraf.Testing;

namespace Vooraf.Tests.Documents;

/// <summary>The tests that stand in the source of the test projects, and those that a document names.</summary>
internal static partial class WrittenTests
{
    private static readonly Lazy<HashSet<string>> Written = new(Read);

    /// <summary>True when a class of that name has a test of that name.</summary>
    public static bool Exists(string name) => Written.Value.Contains(name);

    /// <summary>The tests that a text names, as <c>`Class.method`</c>.</summary>
    public static string[] NamedIn(string text) => [.. Named().Matches(text).Select(match => match.Groups["name"].Value)];

    private static HashSet<string> Read()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var tests = Path.Combine(SharedFiles.Repository, "tests");
        foreach (var file in Directory.EnumerateFiles(tests, "*.cs", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            if (Class().Match(text) is not { Success: true } named)
                continue;
            foreach (Match method in Method().Matches(text))
                names.Add($"{named.Groups["name"].Value}.{method.Groups["name"].Value}");
        }

        return names;
    }

    [GeneratedRegex(@"`(?<name>\w+(Tests|Behaviour)\.\w+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\bclass (?<name>\w+(Tests|Behaviour))\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Class();

    [GeneratedRegex(@"\[(Fact|Theory)\b[^\n]*\n(\s*\[[^\n]*\n)*\s*public (async |static )*(Task|void|ValueTask) (?<name>\w+)\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Method();
}
