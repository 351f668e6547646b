using System.Collections.Immutable;

namespace Vooraf.Access.Consents;

/// <summary>Who must give a permission from an age on.</summary>
/// <param name="From">Age in whole years.</param>
/// <param name="Needs">All of these together.</param>
/// <param name="Incapable">All of these together, for a person of whom it is known that they cannot decide; the same when left out.</param>
internal sealed record AgeFile(int From, ImmutableArray<ChoiceGivers> Needs, ImmutableArray<ChoiceGivers> Incapable = default);
