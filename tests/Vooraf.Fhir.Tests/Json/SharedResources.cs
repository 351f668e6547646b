using Vooraf.Testing;

namespace Vooraf.Fhir.Tests.Json;

/// <summary>The published examples and test data.</summary>
internal static class SharedResources
{
    internal static IEnumerable<string> Files() => new[] { "examples", "testdata" }
        .SelectMany(folder => Directory.EnumerateFiles(SharedFiles.PathOf(Path.Combine("conformance", "pzp-r4", folder)), "*.json", SearchOption.AllDirectories))
        .Order(StringComparer.Ordinal);
}
