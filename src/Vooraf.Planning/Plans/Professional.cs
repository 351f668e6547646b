namespace Vooraf.Planning.Plans;

/// <summary>A professional in a role (facts C.3, C.4; form 968 to 970 and 1405).</summary>
/// <param name="Key">The reference to the PractitionerRole; null when only a form names the professional.</param>
/// <param name="Name">The name; null when it is not known.</param>
/// <param name="Role">Specialty or function, in AGB or UZI codes.</param>
/// <param name="Organisation">The organisation for which the professional works; null when it is not known.</param>
public sealed record Professional(string? Key, PersonName? Name, PlanConcept? Role, Organisation? Organisation)
{
    /// <summary>The name for people to read, or the best there is.</summary>
    public string Words => Name?.Whole ?? Role?.Words ?? Key ?? "";
}
