using System.Collections.Immutable;

namespace Vooraf.Planning.Standard;

/// <summary>By which profiles a resource is judged.</summary>
/// <param name="Profiles">Canonicals, each once: those that it claims, in their current form, and those that its type and codes point to.</param>
/// <param name="NotJudged">What it claims of an older version that asked for less: by that version's rules it may be right, and those are not here.</param>
public readonly record struct ProfileChoice(ImmutableArray<string> Profiles, ImmutableArray<string> NotJudged);
