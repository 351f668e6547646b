namespace Vooraf.Planning.Standard;

/// <summary>A rule of our own, where a published invariant does not say what it means to say.</summary>
/// <param name="Profile">Canonical of the profile whose resources it is about.</param>
/// <param name="Key">Its name.</param>
/// <param name="Element">The path of the element that it is about.</param>
/// <param name="Expression">FHIRPath that is true when it is kept.</param>
/// <param name="Sentence">What to do when it is broken.</param>
public sealed record StandardRule(string Profile, string Key, string Element, string Expression, string Sentence);
