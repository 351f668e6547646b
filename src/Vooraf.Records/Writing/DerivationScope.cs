using System.Collections.Immutable;
using System.Text.Json;

namespace Vooraf.Records.Writing;

/// <summary>What a derivation sees: what a request does in one dossier, and what the dossier holds.</summary>
public sealed class DerivationScope
{
    private readonly IResourceIds ids;
    private readonly Func<ResourceKey, ValueTask<ReadOnlyMemory<byte>>> read;

    internal DerivationScope(WriteRequest request, Dossier? before, ImmutableArray<RequestChange> changes, IResourceIds ids, Func<ResourceKey, ValueTask<ReadOnlyMemory<byte>>> read)
    {
        Writer = request.Writer;
        ServiceBase = request.ServiceBase;
        Before = before;
        Changes = changes;
        this.ids = ids;
        this.read = read;
    }

    /// <summary>Who writes.</summary>
    public Writer Writer { get; }

    /// <summary>The base URL of this server, which a reference may begin with; null when it is not known.</summary>
    public string? ServiceBase { get; }

    /// <summary>The dossier as it is stored; null when the request makes it. The commit fails when it changes in between.</summary>
    public Dossier? Before { get; }

    /// <summary>What the request stores in the dossier, deletes from it or moves to it.</summary>
    public ImmutableArray<RequestChange> Changes { get; }

    /// <summary>An id for a new resource.</summary>
    public string NextId() => ids.Next();

    /// <summary>A resource of the holder's directory, as the request will leave it; empty when it is not there.</summary>
    public ValueTask<ReadOnlyMemory<byte>> ReadDirectoryAsync(ResourceKey key) => DirectoryTypes.Contains(key.Type) ? read(key) : default;

    /// <summary>To which resources of this server a resource refers: as long as it stays, those cannot be deleted.</summary>
    /// <param name="json">The resource as it is stored.</param>
    public IEnumerable<ResourceKey> ReferencesOf(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. ReferenceReading.StoredLinks(document.RootElement, ServiceBase).Select(link => link.Target!.Value).Distinct()];
    }
}
