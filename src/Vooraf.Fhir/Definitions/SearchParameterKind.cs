namespace Vooraf.Fhir.Definitions;

/// <summary>The type of a search parameter, see https://hl7.org/fhir/R4/search.html.</summary>
public enum SearchParameterKind
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A date or period.</summary>
    Date,

    /// <summary>A text.</summary>
    String,

    /// <summary>A coded value or identifier.</summary>
    Token,

    /// <summary>A reference to another resource.</summary>
    Reference,

    /// <summary>Several parameters joined.</summary>
    Composite,

    /// <summary>A quantity.</summary>
    Quantity,

    /// <summary>A uri.</summary>
    Uri,

    /// <summary>A parameter with its own rules.</summary>
    Special,
}
