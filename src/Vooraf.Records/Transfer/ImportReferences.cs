using System.Text.Json;
using Vooraf.Fhir.Json;
using Vooraf.Records.Storage;
using Vooraf.Records.Writing;

namespace Vooraf.Records.Transfer;

/// <summary>References between imported resources, and those that point to nothing.</summary>
internal static class ImportReferences
{
    /// <summary>Type and id of a reference to something here, relative or by our own base; null for every other kind.</summary>
    public static ResourceKey? KeyOf(string? literal, string? serviceBase) => literal is null ? null : LocalReference.Parse(literal, serviceBase);

    /// <summary>What looks like a reference in a resource that is not valid: it is refused together with those that it belongs to.</summary>
    public static IEnumerable<ResourceReference> Roughly(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.NameEquals("reference") && member.Value.ValueKind == JsonValueKind.String
            ? [new ResourceReference("", member.Value.GetString(), null, null, null, [])]
            : Roughly(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Roughly),
        _ => [],
    };

    /// <summary>The references of resources to something that is not stored where the caller reaches it.</summary>
    public static async Task<List<ImportProblem>> MissingAsync(
        IRecordStore store, IEnumerable<ImportedResource> resources, TransferCaller caller, CancellationToken cancellation)
    {
        var known = new Dictionary<ResourceKey, bool>();
        var missing = new List<ImportProblem>();
        foreach (var resource in resources)
        {
            foreach (var reference in resource.References)
            {
                if (KeyOf(reference.Literal, caller.ServiceBase) is not { } key)
                    continue;
                if (!known.TryGetValue(key, out var there))
                    known[key] = there = await store.LocateAsync(key, cancellation) is { } home && caller.Reaches(home);
                if (!there)
                    missing.Add(new ImportProblem(resource.Source, resource.Key.ToString(), reference.Location, $"{key} is not stored; the reference was kept."));
            }
        }

        return missing;
    }
}
