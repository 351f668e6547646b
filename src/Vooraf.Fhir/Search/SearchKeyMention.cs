namespace Vooraf.Fhir.Search;

/// <summary>A key by which a query asks for its resources without naming a person.</summary>
/// <param name="Parameter">The parameter: <c>_id</c>, <c>identifier</c> or a reference.</param>
/// <param name="System">For an identifier: its system; otherwise null.</param>
/// <param name="Value">The id; the value of the identifier; or the reference as <c>Type/id</c>.</param>
public sealed record SearchKeyMention(string Parameter, string? System, string Value)
{
    /// <summary>Says the parameter only: the value may identify a person.</summary>
    public override string ToString() => Parameter;
}
