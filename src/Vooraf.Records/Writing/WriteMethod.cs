namespace Vooraf.Records.Writing;

/// <summary>What an entry does.</summary>
public enum WriteMethod
{
    /// <summary>Make a new resource with an id of ours (POST); with <see cref="WriteEntry.Criteria"/> only when nothing matches (If-None-Exist).</summary>
    Create,

    /// <summary>Store a new version (PUT) of the resource with the id, or of the one that <see cref="WriteEntry.Criteria"/> finds.</summary>
    Update,

    /// <summary>Delete the resource with the id, or the one that <see cref="WriteEntry.Criteria"/> finds.</summary>
    Delete,
}
