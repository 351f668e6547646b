using System.Collections.Immutable;

namespace Vooraf.EndToEnd.Running;

/// <summary>How to start the program; every member has the value that most tests want.</summary>
public sealed record VoorafProcessOptions
{
    /// <summary>The data folder; null: a temporary one that goes with the process.</summary>
    public string? Data { get; init; }

    /// <summary>More arguments of <c>serve</c>.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>More environment variables.</summary>
    public ImmutableDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>How long it may take until it says that it is ready.</summary>
    public TimeSpan ReadyWithin { get; init; } = TimeSpan.FromSeconds(60);
}
