namespace Vooraf.Fhir.TestScripts;

/// <summary>What came of one operation or assert.</summary>
public enum TestOutcome
{
    /// <summary>It was carried out; what is asserted is so.</summary>
    Passed,

    /// <summary>There was nothing to judge: the server gave no resource that this is about. Not a fault, but not a proof either.</summary>
    NothingToJudge,

    /// <summary>It is not so, and the script says that this is a warning only.</summary>
    Warned,

    /// <summary>It is not known here, not supported, or something that it needs is missing: nothing was judged.</summary>
    NotCarriedOut,

    /// <summary>It is not so.</summary>
    Failed,
}
