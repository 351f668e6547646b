using Vooraf.Access.Tokens;

namespace Vooraf.Access.Decisions;

/// <summary>What somebody wants to do: all of the request that the rules may look at. Immutable.</summary>
public sealed record AccessRequest
{
    /// <summary>Who; null when no valid token was shown.</summary>
    public required Caller? Caller { get; init; }

    /// <summary>Id of the holder whose data it is about.</summary>
    public required string Holder { get; init; }

    /// <summary>What is wanted.</summary>
    public required AccessInteraction Interaction { get; init; }

    /// <summary>Resource type; empty where the request names none.</summary>
    public string Type { get; init; } = "";

    /// <summary>Logical id; empty where the request names none.</summary>
    public string Id { get; init; } = "";

    /// <summary>The parameters of URL and form together, decoded, in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; } = [];

    /// <summary>When the request came in.</summary>
    public required DateTimeOffset At { get; init; }
}
