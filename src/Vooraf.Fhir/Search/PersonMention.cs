namespace Vooraf.Fhir.Search;

/// <summary>A person that a query names: by the id of the Patient, or by an identifier. One of the two.</summary>
/// <param name="Id">Logical id of the Patient, or null.</param>
/// <param name="System">System of the identifier; null when any.</param>
/// <param name="Value">Value of the identifier, or null. It may be a BSN.</param>
/// <param name="IsBsn">True when the identifier is a BSN by its system, or by its form where no system is given.</param>
public sealed record PersonMention(string? Id, string? System = null, string? Value = null, bool IsBsn = false)
{
    /// <summary>Says the kind only: the value may be a BSN.</summary>
    public override string ToString() => Id is null ? "person by identifier" : "person by id";
}
