using System.Collections.Immutable;

namespace Vooraf.Planning.Plans;

/// <summary>A relative, representative or other contact of the person (facts C.2; form 29, 53, 61, 982 to 995).</summary>
public sealed record Contact : PlanItem
{
    /// <summary>The reference to the RelatedPerson, or a name for it within this plan.</summary>
    public required string Key { get; init; }

    /// <summary>The name; null when it is not known.</summary>
    public PersonName? Name { get; init; }

    /// <summary>Roles: legal representative, first contact, written mandate and others (zib RolCodelijst and ACP-ContactPersonRole).</summary>
    public ImmutableArray<PlanConcept> Roles { get; init; } = [];

    /// <summary>What the contact is to the person (zib RelatieCodelijst); OTH with words for what is not in the list.</summary>
    public ImmutableArray<PlanConcept> Relations { get; init; } = [];

    /// <summary>Telephone numbers, then e-mail addresses.</summary>
    public ImmutableArray<ContactPoint> Telecom { get; init; } = [];

    /// <summary>Whether it is, or will be, the legal representative.</summary>
    public bool IsLegalRepresentative => Has(PlanCodes.LegalRepresentative);

    /// <summary>Whether it is the first to be called.</summary>
    public bool IsFirstContact => Has(PlanCodes.FirstContact);

    /// <summary>Whether the person gave it a mandate in writing.</summary>
    public bool HasWrittenMandate => Has(PlanCodes.WrittenMandate);

    private bool Has(PlanConcept role) => Roles.Any(one => one.HasCodeOf(role));
}
