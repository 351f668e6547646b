using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Vooraf.Access.UseCases;

/// <summary>The use cases that are served, by the words of a scope that mean them. Immutable.</summary>
/// <param name="cases">The use cases.</param>
public sealed class UseCaseBook(ImmutableArray<UseCase> cases)
{
    private readonly FrozenDictionary<string, UseCase> byName =
        cases.SelectMany(one => one.Names, (one, name) => KeyValuePair.Create(name, one)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words.</summary>
    public ImmutableArray<string> Names => byName.Keys;

    /// <summary>The use case that a word means; null when it means none.</summary>
    public UseCase? Find(string name) => byName.GetValueOrDefault(name);
}
