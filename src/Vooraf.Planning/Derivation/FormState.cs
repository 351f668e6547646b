namespace Vooraf.Planning.Derivation;

/// <summary>What the status of a form means for what is derived from it.</summary>
internal enum FormState
{
    /// <summary>It was filled in: it implies resources.</summary>
    Counts,

    /// <summary>Not finished, or stopped: it implies nothing.</summary>
    Unfinished,

    /// <summary>Entered in error: so was everything that it implied.</summary>
    InError,

    /// <summary>It is not there any more.</summary>
    Deleted,
}
