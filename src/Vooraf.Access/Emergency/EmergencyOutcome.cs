namespace Vooraf.Access.Emergency;

/// <summary>What the privacy officer finds of a case of emergency access.</summary>
public enum EmergencyOutcome
{
    /// <summary>It was needed.</summary>
    Justified,

    /// <summary>It was not needed: the officer speaks with who looked.</summary>
    Unjustified,

    /// <summary>It was a breach, and is handled as one.</summary>
    Breach,
}
