using System.Collections.Immutable;
using Vooraf.Fhir.Issues;

namespace Vooraf.Records.Writing;

/// <summary>Why nothing was written.</summary>
/// <param name="Status">The HTTP status that says it.</param>
/// <param name="Issues">What is wrong, where, and what to do; at least one.</param>
public sealed record WriteRefusal(int Status, ImmutableArray<Issue> Issues);
