using System.Collections.Immutable;

namespace Vooraf.Access.UseCases;

/// <summary>A parameter of a form as the file of a use case has it.</summary>
/// <param name="Name">Name, with modifier or chain.</param>
/// <param name="Kind">What value it takes.</param>
/// <param name="Systems">Systems of an identifier or of codes.</param>
/// <param name="Values">The codes or canonicals.</param>
internal sealed record ParameterFormFile(string Name, ParameterKind Kind, ImmutableArray<string> Systems = default, ImmutableArray<string> Values = default);
