namespace Vooraf.EndToEnd.Concurrency;

/// <summary>What a client asked.</summary>
internal enum OperationKind
{
    /// <summary>The current version.</summary>
    Read,

    /// <summary>All versions.</summary>
    History,

    /// <summary>A new version, provided that the resource is at the version before it; the first version is a create.</summary>
    Write,
}
