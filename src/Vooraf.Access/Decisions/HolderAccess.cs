using Vooraf.Access.Consents;

namespace Vooraf.Access.Decisions;

/// <summary>What a holder has settled about access. Immutable.</summary>
public sealed record HolderAccess
{
    /// <summary>Id of the holder.</summary>
    public required string Id { get; init; }

    /// <summary>Its URA number; null where none is known.</summary>
    public string? Ura { get; init; }

    /// <summary>True when emergency access from elsewhere is open without a consent; never past an objection.</summary>
    public bool EmergencyWithoutConsent { get; init; }

    /// <summary>True when an emergency shows the whole plan, false when it shows the emergency part.</summary>
    public bool EmergencyShowsPlan { get; init; }

    /// <summary>How long a token for an emergency may live.</summary>
    public TimeSpan EmergencyTime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Which types of organisation belong to which circle.</summary>
    public CircleBook Circles { get; init; } = CircleBook.Standard;
}
