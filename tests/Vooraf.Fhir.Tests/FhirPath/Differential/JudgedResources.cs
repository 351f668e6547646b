using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Tests.Properties;

namespace Vooraf.Fhir.Tests.FhirPath.Differential;

/// <summary>The published resources on which expressions are evaluated, and made-up ones of the types that are not among them.</summary>
internal sealed class JudgedResources
{
    /// <summary>The keys of our own made-up resources.</summary>
    public const string Own = "own";
    public const string OwnPatient = "own patient";

    private const int MostOfOneType = 5;
    private const int MadeUpOfOneType = 3;
    private static readonly string[] Folders = ["testdata/1.0.0-rc2", "examples", "testdata/1.0.0-rc1", "questionnaire", "profiles"];

    private readonly Dictionary<string, JsonElement> _byReference = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byType = new(StringComparer.Ordinal);

    /// <summary>All by a key of their own.</summary>
    public Dictionary<string, JsonElement> All { get; } = new(StringComparer.Ordinal);

    public static JudgedResources Load()
    {
        var resources = new JudgedResources();
        resources.Add(Own, Evaluate.Observation);
        resources.Add(OwnPatient, MadeUpPatient.Json);
        foreach (var folder in Folders)
        {
            var number = 0;
            foreach (var resource in ConformanceFiles.Resources(folder))
                resources.Add($"{folder}/{number++}", resource);
        }

        resources.Add("bundle", ConformanceFiles.SearchSet(ConformanceFiles.Resources(Folders[0])));
        return resources;
    }

    /// <summary>The published resources, without those that were made up.</summary>
    public IEnumerable<string> Published => All.Keys.Where(key => key.Contains('/', StringComparison.Ordinal));

    /// <summary>What a reference points to, as the judge looks for it.</summary>
    public JsonElement? Find(string reference) => _byReference.TryGetValue(reference, out var resource) ? resource : null;

    /// <summary>Some resources of a type, published ones first.</summary>
    public IReadOnlyList<string> OfType(string type)
    {
        if (!_byType.ContainsKey(type))
            MakeUp(type);
        return [.. _byType[type].Take(MostOfOneType)];
    }

    /// <summary>One of each type that is published, and our own patient, which has the data types that those do not have.</summary>
    public IReadOnlyList<string> OneOfEach() => [OwnPatient, .. Published.GroupBy(key => All[key].GetProperty("resourceType").GetString(), StringComparer.Ordinal).Select(group => group.First())];

    private void MakeUp(string type)
    {
        for (var seed = 1; seed <= MadeUpOfOneType; seed++)
            Add($"{type} {seed}", Evaluate.Parse(Encoding.UTF8.GetString(ResourceMaker.Make(seed, type))));
    }

    private void Add(string key, JsonElement resource)
    {
        var type = resource.GetProperty("resourceType").GetString()!;
        All.Add(key, resource);
        if (!_byType.TryGetValue(type, out var keys))
            _byType[type] = keys = [];
        keys.Add(key);
        _byReference.TryAdd(type + "/" + (resource.TryGetProperty("id", out var id) ? id.GetString() : "undefined"), resource);
    }
}
