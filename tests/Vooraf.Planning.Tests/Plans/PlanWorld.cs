namespace Vooraf.Planning.Tests.Plans;

/// <summary>What a made-up plan may hold.</summary>
public enum PlanWorld
{
    /// <summary>Everything that the types allow.</summary>
    Any,

    /// <summary>What one form can carry, and nothing else.</summary>
    Form,

    /// <summary>What the resources can carry, and nothing else.</summary>
    Resources,
}
