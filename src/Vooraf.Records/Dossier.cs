using System.Collections.Immutable;

namespace Vooraf.Records;

/// <summary>What one holder knows about one person, at one moment: the current resources. Immutable, safe to share.</summary>
public sealed class Dossier
{
    private readonly Dictionary<ResourceKey, ResourceVersion> byKey;

    /// <summary>Makes a dossier of its current resources.</summary>
    /// <param name="holder">Id of the holder.</param>
    /// <param name="number">Number of the dossier, given by the store.</param>
    /// <param name="version">How often the dossier was changed: 1 after the first commit.</param>
    /// <param name="resources">The current version of every resource in it, deleted ones left out, in the order in which they came in.</param>
    public Dossier(string holder, long number, long version, ImmutableArray<ResourceVersion> resources)
    {
        Holder = holder;
        Number = number;
        Version = version;
        Resources = resources;
        byKey = new Dictionary<ResourceKey, ResourceVersion>(resources.Length);
        foreach (var resource in resources)
            byKey.Add(resource.Key, resource);
    }

    /// <summary>Id of the holder.</summary>
    public string Holder { get; }

    /// <summary>Number of the dossier, given by the store; meaningless outside this installation.</summary>
    public long Number { get; }

    /// <summary>How often the dossier was changed. The precondition of every commit on it.</summary>
    public long Version { get; }

    /// <summary>The current version of every resource in it, deleted ones left out.</summary>
    public ImmutableArray<ResourceVersion> Resources { get; }

    /// <summary>Finds a current resource; null when it is not in this dossier or deleted.</summary>
    public ResourceVersion? Find(ResourceKey key) => byKey.GetValueOrDefault(key);
}
