namespace Vooraf.Fhir.Validation.Running;

/// <summary>How much one judgement may cost. Real profiles stay far below; definitions that refer to themselves do not.</summary>
internal static class ValidationLimits
{
    /// <summary>Issues that are kept.</summary>
    internal const int Issues = 200;

    /// <summary>Elements judged, over all profiles and referenced resources.</summary>
    internal const int Steps = 2_000_000;

    /// <summary>Elements, profiles and referenced resources inside each other.</summary>
    internal const int Depth = 400;
}
