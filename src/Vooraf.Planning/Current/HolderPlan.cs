using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Current;

/// <summary>What one holder has about a person, from its resources or from one form. A holder may come with several.</summary>
/// <param name="Holder">Id of the holder.</param>
/// <param name="Plan">What it has.</param>
public sealed record HolderPlan(string Holder, Plan Plan);
