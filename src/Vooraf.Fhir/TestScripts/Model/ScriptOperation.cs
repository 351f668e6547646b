namespace Vooraf.Fhir.TestScripts.Model;

/// <summary>A request that a script sends. Texts may hold variables.</summary>
internal sealed record ScriptOperation(string Description, string? Problem) : ScriptAction(Description, Problem)
{
    /// <summary>The code of the interaction (<c>search</c>, <c>read</c>); null when method and url say it.</summary>
    public string? Type { get; init; }

    /// <summary>The resource type.</summary>
    public string? Resource { get; init; }

    /// <summary>The whole address; relative ones are relative to the base.</summary>
    public string? Url { get; init; }

    /// <summary>What follows the resource type in the address.</summary>
    public string? Parameters { get; init; }

    /// <summary>The HTTP method when the script names it, in capitals.</summary>
    public string? Method { get; init; }

    /// <summary>The format to ask for; null: that of the run.</summary>
    public string? Accept { get; init; }

    /// <summary>The format to send; null: that of the run.</summary>
    public string? ContentType { get; init; }

    /// <summary>False when the address is to be sent exactly as it is written.</summary>
    public bool EncodesUrl { get; init; } = true;

    /// <summary>Further headers, in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Under which name the request is kept.</summary>
    public string? RequestId { get; init; }

    /// <summary>Under which name the answer is kept.</summary>
    public string? ResponseId { get; init; }

    /// <summary>What is sent.</summary>
    public string? SourceId { get; init; }

    /// <summary>Which kept resource gives type and id.</summary>
    public string? TargetId { get; init; }
}
