namespace Vooraf.Access.Relations;

/// <summary>Somebody in a treatment relation, as a CareTeam of the dossier says. Immutable.</summary>
/// <param name="IsOrganisation">True for an organisation, false for a person.</param>
/// <param name="Identifier">URA of the organisation, or identifier of the person.</param>
/// <param name="From">From when.</param>
/// <param name="Until">Until when.</param>
/// <param name="Source">The version of the CareTeam, as <c>CareTeam/id/version</c>.</param>
public sealed record TreatmentRelation(bool IsOrganisation, string Identifier, DateTimeOffset From, DateTimeOffset Until, string Source)
{
    /// <summary>True when it is in force at a moment.</summary>
    public bool HoldsAt(DateTimeOffset at) => From <= at && at < Until;
}
