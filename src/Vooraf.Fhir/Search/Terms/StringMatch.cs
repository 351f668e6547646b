namespace Vooraf.Fhir.Search.Terms;

/// <summary>How a string is compared.</summary>
internal enum StringMatch
{
    /// <summary>It begins with what is asked, without regard to case and accents.</summary>
    Begins,

    /// <summary><c>:contains</c>: what is asked is somewhere in it, without regard to case and accents.</summary>
    Contains,

    /// <summary><c>:exact</c>: the same characters.</summary>
    Exact,
}
