using System.Collections.Immutable;

namespace Vooraf.Access.UseCases;

/// <summary>A form of a search as the file of a use case has it.</summary>
/// <param name="Type">The type that is searched.</param>
/// <param name="Parameters">What it must have, each once.</param>
/// <param name="Includes">What it may include.</param>
internal sealed record SearchFormFile(string Type, ImmutableArray<ParameterFormFile> Parameters, ImmutableArray<string> Includes = default);
