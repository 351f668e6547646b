namespace Vooraf.Fhir.Validation.Compiling;

/// <summary>Invariants of R4 itself that need no evaluation, or seldom.</summary>
internal static class BaseInvariants
{
    /// <summary>Strict reading refuses what breaks these; a test holds that.</summary>
    internal static bool AreJudgedByReading(string key) => key is "ele-1" or "ext-1";

    /// <summary>R4 marks them as good practice, not as rules.</summary>
    internal static bool AreAdvice(string key) => key is "dom-6";

    /// <summary>They speak of contained resources only.</summary>
    internal static bool AreAboutContained(string key) => key is "dom-2" or "dom-3" or "dom-4" or "dom-5";
}
