using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Validation;
using Vooraf.Planning.Standard;
using Vooraf.Testing;

namespace Vooraf.Planning.Tests.Standard;

/// <summary>The same judge made of the built-in tables, and of the published definitions that they were compiled from.</summary>
internal static class BothSources
{
    private const string Reconstructed = "conformance/pzp-r4-rc2-reconstructed/";

    public static PzpStandard Standard { get; } = PzpStandard.Load();

    public static PzpProfiles BuiltIn { get; } = new(Standard);

    public static PzpProfiles BuiltInWithDeltas { get; } = new(Standard, later: true);

    public static PzpProfiles Published { get; } = new(Standard, later: false, () => Packages(Reconstructed));

    /// <summary>The resources of a folder of the conformance material, by file name.</summary>
    public static IReadOnlyList<(string Name, JsonElement Resource)> Resources(string folder) =>
    [
        .. Directory.GetFiles(SharedFiles.PathOf("conformance/" + folder), "*.json").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), JsonElement.Parse(File.ReadAllBytes(file)))),
    ];

    /// <summary>What is wrong with each, together with the others; sentences left out, because the tables hold none.</summary>
    public static IReadOnlyList<string> Verdicts(PzpProfiles profiles, IReadOnlyList<(string Name, JsonElement Resource)> resources)
    {
        var references = ReferenceSources.OfResources(resources.Select(entry => entry.Resource));
        return [.. resources.SelectMany(entry => Verdicts(entry.Name, profiles.Validate(entry.Resource, [], references)))];
    }

    public static IEnumerable<string> Errors(PzpProfiles profiles, IReadOnlyList<(string Name, JsonElement Resource)> resources) =>
        Verdicts(profiles, resources).Where(verdict => verdict.Contains(" Error ", StringComparison.Ordinal));

    public static IEnumerable<string> Verdicts(string name, IEnumerable<Issue> issues) =>
        issues.Select(issue => $"{name} {issue.Severity} {issue.Code} {issue.Expression}").Order(StringComparer.Ordinal);

    private static IReadOnlyList<DefinitionPackage> Packages(string standard) =>
    [
        Read(standard + "profiles-snapshot"), Read(standard + "valuesets"), Read("conformance/nl-core/snapshots-json"), Read("conformance/nl-core/terminology-json"),
    ];

    private static DefinitionPackage Read(string folder) => DefinitionPackage.Read(SharedFiles.PathOf(folder));
}
