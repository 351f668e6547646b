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
}
