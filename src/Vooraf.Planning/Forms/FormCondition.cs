using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Forms;

/// <summary>The answer to another question that opens a question.</summary>
/// <param name="Question">The linkId of the other question.</param>
/// <param name="Answer">The answer.</param>
public sealed record FormCondition(string Question, PlanConcept Answer);
