namespace Vooraf.Access.Decisions;

/// <summary>What a rule says.</summary>
public enum Verdict
{
    /// <summary>The rule does not speak about this request.</summary>
    NoOpinion,

    /// <summary>Allowed, as far as this rule and those above it go.</summary>
    Permit,

    /// <summary>Refused; no later rule can change it.</summary>
    Refuse,
}
