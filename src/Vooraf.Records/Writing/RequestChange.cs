namespace Vooraf.Records.Writing;

/// <summary>What a request does to one resource, once it is known where everything lives.</summary>
/// <param name="key">Type and id.</param>
/// <param name="json">The resource as it will be stored; null when it is deleted.</param>
public sealed class RequestChange(ResourceKey key, Lazy<ReadOnlyMemory<byte>>? json)
{
    /// <summary>Type and id.</summary>
    public ResourceKey Key => key;

    /// <summary>True for a delete.</summary>
    public bool IsDelete => json is null;

    /// <summary>The resource as it will be stored, with references resolved; version and time are not final. Empty for a delete. Made when first asked for.</summary>
    public ReadOnlyMemory<byte> Json => json is null ? default : json.Value;
}
