namespace Vooraf.Fhir.Definitions;

/// <summary>The primitive types of R4; the form of each is in https://hl7.org/fhir/R4/datatypes.html#primitive.</summary>
public enum PrimitiveKind
{
    /// <summary>Not a primitive type.</summary>
    None,

    /// <summary>A base64Binary.</summary>
    Base64Binary,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>A canonical: the address of a definition, with an optional version after a bar.</summary>
    Canonical,

    /// <summary>A code.</summary>
    Code,

    /// <summary>A date: year, month or day.</summary>
    Date,

    /// <summary>A dateTime: a date, or a moment with time zone.</summary>
    DateTime,

    /// <summary>A decimal.</summary>
    Decimal,

    /// <summary>An id.</summary>
    Id,

    /// <summary>An instant: a moment known to the second at least.</summary>
    Instant,

    /// <summary>An integer of 32 bits.</summary>
    Integer,

    /// <summary>A markdown text.</summary>
    Markdown,

    /// <summary>An oid, as urn:oid.</summary>
    Oid,

    /// <summary>An integer from 1.</summary>
    PositiveInt,

    /// <summary>A string.</summary>
    String,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>An integer from 0.</summary>
    UnsignedInt,

    /// <summary>A uri.</summary>
    Uri,

    /// <summary>A url.</summary>
    Url,

    /// <summary>A uuid, as urn:uuid.</summary>
    Uuid,

    /// <summary>The div of a narrative.</summary>
    Xhtml,
}
