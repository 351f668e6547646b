using System.Collections.Immutable;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Forms;

/// <summary>An answer that the form does not offer and that other versions of it, or their senders, fill in: it is read all the same.</summary>
/// <param name="LinkId">The question.</param>
/// <param name="Types">Types of an answer that are read too.</param>
/// <param name="System">The code system of the answer; null: a code without one.</param>
/// <param name="Code">The code; null: every code of the system, or none.</param>
/// <param name="Means">The code that it means; null: itself.</param>
/// <param name="Why">Which version has it.</param>
public sealed record FormDifference(string LinkId, ImmutableArray<string> Types, string? System, string? Code, PlanConcept? Means, string Why);
