using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.Validation;

/// <summary>A rule of our own beside those that a profile publishes, for instance where a published invariant never fires.</summary>
/// <param name="Profile">Canonical, without version, of the profile that it belongs to. Profiles that derive from it have it too.</param>
/// <param name="Path">The element that it is judged on, such as <c>Consent</c> or <c>Consent.provision</c>.</param>
/// <param name="Key">Its name, for messages.</param>
/// <param name="Severity">How bad it is when it is broken.</param>
/// <param name="Human">One sentence: what must hold.</param>
/// <param name="Expression">FHIRPath that gives true when it is met.</param>
public sealed record ExtraInvariant(string Profile, string Path, string Key, IssueSeverity Severity, string Human, string Expression);
