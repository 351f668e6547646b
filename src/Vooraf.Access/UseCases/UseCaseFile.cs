using System.Collections.Immutable;

namespace Vooraf.Access.UseCases;

/// <summary>A use case as its file has it.</summary>
/// <param name="Names">The words of a scope that mean it.</param>
/// <param name="Results">Parameters about the answer that every search may have, once each.</param>
/// <param name="Searches">The forms of a search.</param>
/// <param name="Reads">Types of persons' dossiers that may be read by id.</param>
/// <param name="Directory">Types of the directory that may be read by id, and come along.</param>
/// <param name="Sees">Which resources of a dossier are seen, each a search without a person; what it includes is seen too.</param>
/// <param name="Emergency">The same for the part that is seen in an emergency.</param>
internal sealed record UseCaseFile(
    ImmutableArray<string> Names,
    ImmutableArray<string> Results,
    ImmutableArray<SearchFormFile> Searches,
    ImmutableArray<string> Reads,
    ImmutableArray<string> Directory,
    ImmutableArray<string> Sees,
    ImmutableArray<string> Emergency);
