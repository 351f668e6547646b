using System.Collections.Immutable;
using Vooraf.Fhir.Issues;
using Vooraf.Records.Writing;

namespace Vooraf.Planning.Current;

/// <summary>What a changed wish takes to be written, or why it cannot be.</summary>
/// <param name="Entries">
/// The updates that end the old directives, each on the version that was read, and the create of the new one: to be written in one transaction
/// (<see cref="WriteRequest.IsTransaction"/>), so that there is no moment with both or with none. Empty when there are issues.
/// </param>
/// <param name="Issues">Why it cannot be done, and what to do; empty when it can.</param>
public sealed record WishChange(ImmutableArray<WriteEntry> Entries, ImmutableArray<Issue> Issues);
