namespace Vooraf.EndToEnd.TestScripts;

/// <summary>A search that a test script sends.</summary>
/// <param name="Resource">The resource type.</param>
/// <param name="Parameters">The query with its question mark, variables filled in.</param>
/// <param name="Format">json or xml.</param>
/// <param name="Headers">Headers by name, variables filled in.</param>
internal sealed record ScriptOperation(string Resource, string Parameters, string Format, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The media type to ask for.</summary>
    public string MediaType => "application/fhir+" + Format;
}
