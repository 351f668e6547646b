using Vooraf.Fhir.Issues;

namespace Vooraf.Records.Writing;

/// <summary>Which resource belongs to which dossier, as far as one request has found out. A resource belongs to one.</summary>
internal sealed class DossierTies
{
    private readonly Dictionary<ResourceKey, long> dossierOf = [];
    private readonly HashSet<long> dossiers = [];
    private readonly Queue<ResourceKey> spreading = new();

    /// <summary>The dossiers that the request touches.</summary>
    public IReadOnlyCollection<long> Dossiers => dossiers;

    /// <summary>The dossier of a resource; null as long as it is not tied to one.</summary>
    public long? Of(ResourceKey key) => dossierOf.TryGetValue(key, out var dossier) ? dossier : null;

    /// <summary>Notes that the request touches what lives here.</summary>
    public void Touch(Home home)
    {
        if (home.Kind == HomeKind.Dossier)
            dossiers.Add(home.Dossier);
    }

    /// <summary>Ties a resource to a dossier.</summary>
    /// <exception cref="RefusedException">It is tied to another one.</exception>
    public void Add(ResourceKey key, long dossier, string? place)
    {
        if (dossierOf.TryAdd(key, dossier))
        {
            dossiers.Add(dossier);
            spreading.Enqueue(key);
        }
        else if (dossierOf[key] != dossier)
        {
            throw Shared(place);
        }
    }

    /// <summary>The next resource that was tied and from which the dossier has yet to spread; false when there is none.</summary>
    public bool TryTakeNext(out ResourceKey key, out long dossier)
    {
        dossier = 0;
        return spreading.TryDequeue(out key) && dossierOf.TryGetValue(key, out dossier);
    }

    /// <summary>Says that a resource would belong to two persons.</summary>
    public static RefusedException Shared(string? place) => new(422, Issue.Error(
        IssueCode.BusinessRule,
        "This ties a resource to the dossiers of two persons; a resource belongs to one. Make a resource for each person. A resource written for the wrong person is corrected by the administrator of the holder.",
        place));
}
