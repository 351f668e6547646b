namespace Vooraf.Fhir.FhirPath.Types;

/// <summary>The System type that an item can be calculated with.</summary>
internal enum SystemKind
{
    /// <summary>None: a complex element.</summary>
    None,
    Boolean,
    String,
    Integer,
    Decimal,
    Date,
    DateTime,
    Time,
    Quantity,
}
