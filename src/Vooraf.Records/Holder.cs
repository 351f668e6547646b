namespace Vooraf.Records;

/// <summary>A holder (bronhouder): the care organisation that is responsible for its own dossiers and consents.</summary>
/// <param name="Id">Short stable key from the configuration, for instance <c>demo</c>. Never changes once data exist.</param>
/// <param name="Name">Name as people know it.</param>
/// <param name="Ura">URA number, or null where none is known (system <c>http://fhir.nl/fhir/NamingSystem/ura</c>).</param>
/// <param name="OrganisationType">Code of the organisation type list, for instance <c>Z3</c> for a GP practice, or null.</param>
/// <param name="ProfileErrors">What it does with resources in which the profiles of the standard find errors.</param>
public sealed record Holder(string Id, string Name, string? Ura = null, string? OrganisationType = null, ProfileErrorPolicy ProfileErrors = ProfileErrorPolicy.Accept)
{
    /// <summary>When it was ended: from then on nobody calls for it; its dossiers stay. Null when it was not.</summary>
    public DateTimeOffset? Ended { get; init; }
}
