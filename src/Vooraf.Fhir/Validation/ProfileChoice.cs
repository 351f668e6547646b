using System.Collections.Immutable;

namespace Vooraf.Fhir.Validation;

/// <summary>By which profiles a resource is judged.</summary>
/// <param name="Profiles">Canonicals, each once.</param>
/// <param name="NotJudged">Canonicals that it claims and by which it is deliberately not judged, because the rules that they stand for are not here.</param>
public readonly record struct ProfileChoice(ImmutableArray<string> Profiles, ImmutableArray<string> NotJudged);
