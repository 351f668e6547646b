using System.Collections.Immutable;

namespace Vooraf.Configuration;

/// <summary>What a holder settles about access, as it is configured. What is left out is the least.</summary>
internal sealed record AccessSetting
{
    public required string Holder { get; init; }

    /// <summary>Opens for an emergency from elsewhere without consent.</summary>
    public bool EmergencyWithoutConsent { get; init; }

    /// <summary>What an emergency shows: <c>emergency</c> or <c>plan</c>.</summary>
    public string? EmergencyPart { get; init; }

    /// <summary>Types of organisation by code of circle or category.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>>? Circles { get; init; }
}
