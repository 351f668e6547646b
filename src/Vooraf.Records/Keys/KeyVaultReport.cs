using System.Collections.Immutable;

namespace Vooraf.Records.Keys;

/// <summary>What a vault holds. No secrets.</summary>
/// <param name="Store">The id of the store it belongs to.</param>
/// <param name="WrappingKey">The id of the key with which what is new is wrapped.</param>
/// <param name="Keys">How many keys there are of each kind, made ahead ones included.</param>
/// <param name="Destroyed">How many keys of each kind were destroyed.</param>
/// <param name="WrappedBy">How many keys are wrapped by each wrapping key, by its id.</param>
/// <param name="LookUpRotates">True while look-up hashes are made anew.</param>
/// <param name="Problems">What is damaged, or cannot be opened with the wrapping keys that were given; empty when all is well.</param>
public sealed record KeyVaultReport(
    string Store,
    string WrappingKey,
    ImmutableSortedDictionary<string, long> Keys,
    ImmutableSortedDictionary<string, long> Destroyed,
    ImmutableSortedDictionary<string, long> WrappedBy,
    bool LookUpRotates,
    ImmutableArray<string> Problems);
