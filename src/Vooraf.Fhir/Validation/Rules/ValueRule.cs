using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Rules;

/// <summary>Something that must hold for one value of an element. Immutable.</summary>
internal abstract class ValueRule
{
    internal abstract void Check(in Occurrence occurrence, ValidationRun run);
}
