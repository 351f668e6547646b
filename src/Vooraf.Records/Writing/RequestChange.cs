namespace Vooraf.Records.Writing;

/// <summary>What a request does to one resource, once it is known where everything lives.</summary>
/// <param name="key">Type and id.</param>
/// <param name="json">Gives the resource as it will be stored; null when it is deleted.</param>
public sealed class RequestChange(ResourceKey key, Func<ReadOnlyMemory<byte>>? json)
{
    /// <summary>Type and id.</summary>
    public ResourceKey Key => key;

    /// <summary>True for a delete.</summary>
    public bool IsDelete => json is null;

    /// <summary>The resource as it will be stored, with references resolved. Empty for a delete. Made when first asked for.</summary>
    public ReadOnlyMemory<byte> Json => json is null ? default : json();
}
