using System.Text.Json.Nodes;

namespace Vooraf.EndToEnd.Conformance;

/// <summary>Something that a server does wrong.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Script">The script that must find it.</param>
internal sealed record Fault(string Name, string Script)
{
    /// <summary>Changes what is asked; the path with its query.</summary>
    public Func<string, string> Path { get; init; } = path => path;

    /// <summary>True when the caller's token is replaced by a good one.</summary>
    public bool TrustsEveryone { get; init; }

    /// <summary>Answers without asking: the status, or null to ask.</summary>
    public Func<HttpRequestMessage, int?> Status { get; init; } = _ => null;

    /// <summary>Changes an answer; it returns another status or null.</summary>
    public Func<JsonObject, int?> Change { get; init; } = _ => null;

    /// <summary>The format of the run.</summary>
    public string Format { get; init; } = "json";

    /// <summary>True when every answer is in JSON, whatever was asked for.</summary>
    public bool SpeaksJsonOnly { get; init; }

    public override string ToString() => Name;
}
