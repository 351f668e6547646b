namespace Vooraf.Fhir.Search;

/// <summary>Names of parameters that have rules of their own.</summary>
public static class SearchCodes
{
    /// <summary>The logical id.</summary>
    public const string Id = "_id";

    /// <summary>When the resource was last changed.</summary>
    public const string LastUpdated = "_lastUpdated";

    /// <summary>Business identifiers.</summary>
    public const string Identifier = "identifier";
}
