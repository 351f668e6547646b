namespace Vooraf.Records.Log;

/// <summary>The organisation that asked or wrote. Empty fields where nothing was given.</summary>
/// <param name="Ura">URA number (system <c>http://fhir.nl/fhir/NamingSystem/ura</c>).</param>
/// <param name="Name">Name as people know it.</param>
/// <param name="Type">Code of the organisation type.</param>
public sealed record LogOrganisation(string Ura, string Name, string Type);
