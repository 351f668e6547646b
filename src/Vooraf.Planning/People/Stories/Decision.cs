namespace Vooraf.Planning.People.Stories;

/// <summary>What was decided about a treatment (zib BehandelBesluit).</summary>
internal enum Decision
{
    Permit,
    Deny,

    /// <summary>Something else, said in words.</summary>
    Other,

    /// <summary>Asked, and not known yet.</summary>
    Unknown,
}
