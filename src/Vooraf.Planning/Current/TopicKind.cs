namespace Vooraf.Planning.Current;

/// <summary>What an agreement is about, in the order in which it is read at a bedside.</summary>
public enum TopicKind
{
    /// <summary>One treatment.</summary>
    Treatment,

    /// <summary>The goal of treatment.</summary>
    Goal,

    /// <summary>Whether there is an implanted defibrillator.</summary>
    Icd,

    /// <summary>Whether the person can decide about treatment.</summary>
    Capacity,

    /// <summary>Wishes and expectations about the outcome of treatment.</summary>
    CareWishes,

    /// <summary>Where the person wants to die.</summary>
    PlaceOfDeath,

    /// <summary>What the person thinks of euthanasia.</summary>
    Euthanasia,

    /// <summary>Whether a choice stands in the register of organ donors.</summary>
    DonorRegistration,

    /// <summary>What else matters.</summary>
    SenseOfPurpose,

    /// <summary>A declaration of one kind that the person made before.</summary>
    AdvanceDirective,

    /// <summary>Whether the person was told to inform relatives.</summary>
    InformRelatives,
}
