namespace Vooraf.Records.Writing;

/// <summary>Ids that are UUIDs of version 7 (RFC 9562): ordered by time, so that index pages fill, and with 74 random bits.</summary>
/// <param name="time">The clock.</param>
public sealed class TimeOrderedIds(TimeProvider time) : IResourceIds
{
    /// <inheritdoc/>
    public string Next() => Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
}
