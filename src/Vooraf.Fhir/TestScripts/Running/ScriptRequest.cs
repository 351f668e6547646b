namespace Vooraf.Fhir.TestScripts.Running;

/// <summary>A request ready to be sent.</summary>
internal sealed record ScriptRequest(HttpMethod Method, Uri Address)
{
    /// <summary>The media type to ask for; null: none is named.</summary>
    public string? Accept { get; init; }

    /// <summary>The media type of what is sent.</summary>
    public string? ContentType { get; init; }

    /// <summary>The resource to send.</summary>
    public ScriptContent? Body { get; init; }

    /// <summary>Parameters to send as a form, percent-encoded.</summary>
    public string? Form { get; init; }

    /// <summary>Further headers.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Method and address for a report; what is sent as a form stays out of it.</summary>
    public string Line => $"{Method} {Address.OriginalString}";
}
