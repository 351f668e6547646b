namespace Vooraf.Fhir.Search.Terms;

/// <summary>How a date is compared (https://hl7.org/fhir/R4/search.html#prefix).</summary>
internal enum DatePrefix
{
    /// <summary><c>eq</c>: the range asked contains the value.</summary>
    Equal,

    /// <summary><c>ne</c>: it does not.</summary>
    NotEqual,

    /// <summary><c>gt</c>: some part of the value is later.</summary>
    Greater,

    /// <summary><c>lt</c>: some part of the value is earlier.</summary>
    Less,

    /// <summary><c>ge</c>: <c>gt</c> or <c>eq</c>.</summary>
    GreaterOrEqual,

    /// <summary><c>le</c>: <c>lt</c> or <c>eq</c>.</summary>
    LessOrEqual,

    /// <summary><c>sa</c>: the whole value is later.</summary>
    StartsAfter,

    /// <summary><c>eb</c>: the whole value is earlier.</summary>
    EndsBefore,

    /// <summary><c>ap</c>: the value overlaps the range asked, which the parser has widened.</summary>
    Approximate,
}
