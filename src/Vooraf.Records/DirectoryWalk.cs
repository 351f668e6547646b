using System.Collections.Immutable;
using System.Text.Json;
using Vooraf.Fhir.Json;
using Vooraf.Records.Writing;

namespace Vooraf.Records;

/// <summary>Goes from resources to the professionals and organisations that they name, and on to those that these name: a role leads to its practitioner and its organisation.</summary>
public static class DirectoryWalk
{
    // A role with its professional, organisation, locations and services is a dozen. Whoever writes a directory decides how long its chains are, but not how long we follow them.
    private const int MostFollowed = 100;

    /// <summary>The professionals and organisations to which resources lead, each once, nearest first.</summary>
    /// <param name="start">Where to begin; these are not in the answer, unless one leads to another.</param>
    /// <param name="read">Reads a stored resource; null when it is not there, or not to be seen by who asks.</param>
    /// <param name="serviceBase">The base URL of this server, which a reference may begin with; null when there is none.</param>
    /// <returns>Their newest versions, deleted ones left out; from each beginning at most 100.</returns>
    public static async ValueTask<ImmutableArray<ResourceVersion>> FromAsync(IEnumerable<ResourceVersion> start, Func<ResourceKey, ValueTask<ResourceVersion?>> read, string? serviceBase)
    {
        var found = ImmutableArray.CreateBuilder<ResourceVersion>();
        var seen = new HashSet<ResourceKey>();
        foreach (var version in start)
        {
            using var document = JsonDocument.Parse(version.Json);
            await FollowAsync(document.RootElement, serviceBase, NextAsync);
        }

        return found.ToImmutable();

        async ValueTask<JsonElement?> NextAsync(ResourceKey key)
        {
            if (!seen.Add(key) || await read(key) is not { Deleted: false } version)
                return null;

            found.Add(version);
            using var document = JsonDocument.Parse(version.Json);
            return document.RootElement.Clone();
        }
    }

    /// <summary>Goes from one resource to those to which it leads, nearest first, and stops after 100.</summary>
    /// <param name="resource">Where to begin.</param>
    /// <param name="serviceBase">The base URL of this server; null when there is none.</param>
    /// <param name="next">Gives the resource of a key; null when the walk does not go there, or has been there.</param>
    internal static async ValueTask FollowAsync(JsonElement resource, string? serviceBase, Func<ResourceKey, ValueTask<JsonElement?>> next)
    {
        var waiting = new Queue<JsonElement>([resource]);
        var followed = 0;
        while (waiting.TryDequeue(out var from))
        {
            foreach (var key in NamedBy(from, serviceBase))
            {
                if (followed == MostFollowed)
                    return;
                if (await next(key) is not { } named)
                    continue;
                waiting.Enqueue(named);
                followed++;
            }
        }
    }

    private static IEnumerable<ResourceKey> NamedBy(JsonElement resource, string? serviceBase) =>
        from reference in ResourceReferences.Of(resource)
        let key = reference.Literal is { } literal ? LocalReference.Parse(literal, serviceBase) : null
        where key is { } known && DirectoryTypes.Contains(known.Type)
        select key.Value;
}
