using System.Text.Json;
using Vooraf.Fhir.Validation;
using Vooraf.Records.Writing;

namespace Vooraf.Records;

/// <summary>
/// Finds what resources refer to: among those at hand, else among what is stored. It looks in memory alone and remembers what it misses;
/// <see cref="AskAsync"/> reads that and asks again. For one thread.
/// </summary>
/// <param name="read">Reads a stored resource; null when it is not there, deleted, or not to be seen by who asks.</param>
/// <param name="serviceBase">The base URL of this server, which a reference may begin with; null when there is none.</param>
public sealed class ReferencedResources(Func<ResourceKey, ValueTask<ResourceVersion?>> read, string? serviceBase) : IReferenceSource, IDisposable
{
    // Each round finds what the one before pointed to: an encounter, its patient, the contact person of the patient.
    private const int Rounds = 4;

    private readonly Dictionary<string, ResourceKey?> byText = new(StringComparer.Ordinal);
    private readonly Dictionary<ResourceKey, JsonElement?> byKey = [];
    private readonly List<ResourceKey> missed = [];
    private readonly List<JsonDocument> documents = [];

    /// <inheritdoc/>
    public JsonElement? Find(string reference)
    {
        if (!byText.TryGetValue(reference, out var target))
            byText[reference] = target = LocalReference.Parse(reference, serviceBase);
        if (target is not { } key)
            return null;
        if (!byKey.TryGetValue(key, out var found))
            missed.Add(key);
        return found;
    }

    /// <summary>Takes up a resource at hand; it must stay alive as long as this.</summary>
    public void Add(ResourceKey key, JsonElement resource) => byKey[key] = resource;

    /// <summary>Says what a reference as it is written means.</summary>
    public void Add(string reference, ResourceKey target) => byText.TryAdd(reference, target);

    /// <summary>Asks something of which the answer may look for references, and asks again as long as what it missed turns out to be stored.</summary>
    public async ValueTask<T> AskAsync<T>(Func<T> ask)
    {
        var answer = ask();
        for (var round = 1; round < Rounds && await LoadMissedAsync(); round++)
            answer = ask();
        return answer;
    }

    /// <summary>Reads a professional or an organisation, and those that it refers to: they are asked for together.</summary>
    internal async ValueTask LoadDirectoryAsync(ResourceKey key)
    {
        if (await LoadAsync(key) is { } resource)
            await DirectoryWalk.FollowAsync(resource, serviceBase, LoadAsync);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var document in documents)
            document.Dispose();
    }

    /// <summary>Reads what was looked for and not found; false when nothing of it is there.</summary>
    private async ValueTask<bool> LoadMissedAsync()
    {
        var any = false;
        foreach (var key in missed)
            any |= await LoadAsync(key) is not null;
        missed.Clear();
        return any;
    }

    /// <summary>Reads a resource that has not been looked at yet.</summary>
    private async ValueTask<JsonElement?> LoadAsync(ResourceKey key)
    {
        if (!byKey.TryAdd(key, null) || await read(key) is not { Deleted: false } version)
            return null;

        var document = JsonDocument.Parse(version.Json);
        documents.Add(document);
        byKey[key] = document.RootElement;
        return document.RootElement;
    }
}
