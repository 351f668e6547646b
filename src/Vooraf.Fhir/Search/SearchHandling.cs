namespace Vooraf.Fhir.Search;

/// <summary>What happens to parameters that are unknown or not supported (FHIR <c>Prefer: handling</c>).</summary>
public enum SearchHandling
{
    /// <summary>They are errors.</summary>
    Strict,

    /// <summary>They are warnings, and the search goes on without them.</summary>
    Lenient,
}
