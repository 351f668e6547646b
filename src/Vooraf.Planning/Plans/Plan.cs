using System.Collections.Immutable;

namespace Vooraf.Planning.Plans;

/// <summary>
/// What one holder has about the plan of one person, or what one form says, as clinicians think of it. It holds everything that was
/// written, old and ended items too; which of it counts today is for the current plan to say. Immutable. Lists are in the order of the source.
/// </summary>
public sealed record Plan
{
    /// <summary>The person; null when the source does not name one.</summary>
    public Person? Person { get; init; }

    /// <summary>The conversations.</summary>
    public ImmutableArray<Conversation> Conversations { get; init; } = [];

    /// <summary>What was found about the capacity to decide.</summary>
    public ImmutableArray<Capacity> Capacities { get; init; } = [];

    /// <summary>Representatives, first contacts and others.</summary>
    public ImmutableArray<Contact> Contacts { get; init; } = [];

    /// <summary>
    /// Whether the legal representative is also the first contact, where that was answered and the roles of the contacts do not say it
    /// (form 984 answered with "no" and no first contact named).
    /// </summary>
    public Answer<bool> RepresentativeIsFirstContact { get; init; }

    /// <summary>Goals of treatment (ACP-MedicalPolicyGoal).</summary>
    public ImmutableArray<ChoiceStatement> Goals { get; init; } = [];

    /// <summary>Treatment directives, the one about switching off an ICD among them.</summary>
    public ImmutableArray<TreatmentDirective> Directives { get; init; } = [];

    /// <summary>Implanted defibrillators.</summary>
    public ImmutableArray<Icd> Icds { get; init; } = [];

    /// <summary>Wishes and expectations about the outcome of treatment (ACP-SpecificCareWishes).</summary>
    public ImmutableArray<TextStatement> CareWishes { get; init; } = [];

    /// <summary>Where the person wants to die (ACP-PreferredPlaceOfDeath).</summary>
    public ImmutableArray<ChoiceStatement> PlacesOfDeath { get; init; } = [];

    /// <summary>What the person thinks of euthanasia (ACP-PositionRegardingEuthanasia).</summary>
    public ImmutableArray<ChoiceStatement> EuthanasiaPositions { get; init; } = [];

    /// <summary>Whether a choice stands in the register of organ donors, as the person tells it; it is not the choice (ACP-OrganDonationChoiceRegistration).</summary>
    public ImmutableArray<ChoiceStatement> DonorRegistrations { get; init; } = [];

    /// <summary>What else matters (ACP-SenseOfPurpose).</summary>
    public ImmutableArray<TextStatement> SensesOfPurpose { get; init; } = [];

    /// <summary>Declarations made before.</summary>
    public ImmutableArray<AdvanceDirective> AdvanceDirectives { get; init; } = [];

    /// <summary>Whether agreements were made before.</summary>
    public ImmutableArray<EarlierAgreements> EarlierAgreements { get; init; } = [];

    /// <summary>Whether the person was told to inform relatives.</summary>
    public ImmutableArray<InformRelatives> InformRelatives { get; init; } = [];

    /// <summary>Whether the person agrees to sharing.</summary>
    public ImmutableArray<Sharing> Sharings { get; init; } = [];

    /// <summary>The contact with this key; null when there is none.</summary>
    public Contact? ContactOf(string? key) => key is null ? null : Contacts.FirstOrDefault(contact => string.Equals(contact.Key, key, StringComparison.Ordinal));
}
