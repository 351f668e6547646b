using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Forms;

/// <summary>An answer that can be chosen.</summary>
/// <param name="Code">The code; its display is our Dutch wording.</param>
/// <param name="Dutch">Our words in Dutch.</param>
/// <param name="English">Our words in English.</param>
public sealed record FormOption(PlanConcept Code, string Dutch, string English);
