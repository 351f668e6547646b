namespace Vooraf.Records.Log;

/// <summary>The four results of checks of NEN 7513:2018; a flag that is set is T, one that is not is F.</summary>
[Flags]
public enum LogChecks
{
    /// <summary>None passed.</summary>
    None = 0,

    /// <summary>Position 1: the user was authorised (token, scope, use case).</summary>
    Authorisation = 1,

    /// <summary>Position 2: there was a treatment relation.</summary>
    Relation = 2,

    /// <summary>Position 3: the person consented.</summary>
    Consent = 4,

    /// <summary>Position 4: the emergency procedure was used.</summary>
    Emergency = 8,
}
