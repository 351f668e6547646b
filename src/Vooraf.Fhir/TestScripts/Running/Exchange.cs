namespace Vooraf.Fhir.TestScripts.Running;

/// <summary>A request and its answer.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">Where it went.</param>
/// <param name="Form">What was sent as a form; null when nothing was.</param>
/// <param name="Request">What was sent.</param>
/// <param name="Status">The status code.</param>
/// <param name="Response">What came back.</param>
internal sealed record Exchange(HttpMethod Method, string Address, string? Form, ScriptContent Request, int Status, ScriptContent Response)
{
    /// <summary>The parameters that were sent, in the address or as a form.</summary>
    public string Query => Form ?? (Address.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? Address[(at + 1)..] : "");
}
