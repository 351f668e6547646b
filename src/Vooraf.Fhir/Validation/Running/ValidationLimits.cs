namespace Vooraf.Fhir.Validation.Running;

/// <summary>How much one judgement may cost. Real profiles stay far below; definitions that refer to themselves do not.</summary>
internal static class ValidationLimits
{
    /// <summary>Issues that are kept.</summary>
    internal const int Issues = 200;

    /// <summary>Elements judged, over all profiles and referenced resources.</summary>
    internal const int Steps = 2_000_000;

    /// <summary>Elements, profiles and referenced resources inside each other.</summary>
    internal const int Depth = 250;

    /// <summary>References followed one after another to find out whether a resource that claims nothing meets a profile.</summary>
    internal const int Hops = 8;

    /// <summary>Levels of elements in a snapshot, and of slices within slices; what is deeper is left out.</summary>
    internal const int SnapshotDepth = 64;

    /// <summary>Numbers about slices that are kept on the stack; more are kept on the heap.</summary>
    internal const int CountsOnStack = 64;

    /// <summary>The time that all invariants of one judgement may take.</summary>
    internal static readonly TimeSpan PathTime = TimeSpan.FromSeconds(5);
}
