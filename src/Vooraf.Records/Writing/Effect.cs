namespace Vooraf.Records.Writing;

/// <summary>What an entry does, once its conditions are known.</summary>
internal enum Effect
{
    /// <summary>Stores a version with content.</summary>
    Store,

    /// <summary>Stores a delete.</summary>
    Delete,

    /// <summary>Nothing: a conditional create found the resource, or there was nothing to delete.</summary>
    None,
}
