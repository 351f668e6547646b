using System.Collections.Immutable;

namespace Vooraf.Records.Storage;

/// <summary>Something that must still be so when a commit is applied; checked on the writer, inside the transaction.</summary>
public abstract record Precondition
{
    private Precondition()
    {
    }

    /// <summary>The dossier is at this version; 0: it does not exist yet.</summary>
    /// <param name="Dossier">Number of the dossier.</param>
    /// <param name="Version">The version that the commit was prepared on.</param>
    public sealed record DossierAt(long Dossier, long Version) : Precondition;

    /// <summary>The resource is at this version (deletes count); 0: no resource of any holder has this key.</summary>
    /// <param name="Key">Type and id.</param>
    /// <param name="Version">The version that the commit was prepared on.</param>
    public sealed record ResourceAt(ResourceKey Key, int Version) : Precondition;

    /// <summary>Nothing is found by this look-up at this holder.</summary>
    /// <param name="Holder">Id of the holder.</param>
    /// <param name="LookUp">The look-up.</param>
    public sealed record LookUpAbsent(string Holder, LookUp LookUp) : Precondition;

    /// <summary>The look-up finds exactly these resources at this holder, deleted ones left out, in whatever order.</summary>
    /// <param name="Holder">Id of the holder.</param>
    /// <param name="LookUp">The look-up.</param>
    /// <param name="Keys">What it found when the commit was prepared; each key once.</param>
    public sealed record LookUpFinds(string Holder, LookUp LookUp, ImmutableArray<ResourceKey> Keys) : Precondition;

    /// <summary>The resource still lives there: a move makes no new version, so <see cref="ResourceAt"/> does not see it.</summary>
    /// <param name="Key">Type and id.</param>
    /// <param name="Home">The home that the commit was prepared on.</param>
    public sealed record LivesIn(ResourceKey Key, Home Home) : Precondition;
}
