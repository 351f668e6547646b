using Vooraf.Fhir.Terminology;
using Vooraf.Fhir.Validation.Rules;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Slicing;

/// <summary>The code is in the value set of a required binding.</summary>
internal sealed class CodeIsIn(ValueSetIndex valueSets, string canonical) : Discriminator
{
    private readonly Lazy<LoadedValueSet?> _set = new(() => valueSets.Find(canonical));

    internal override Membership Test(in Occurrence occurrence, ValidationRun run)
    {
        if (!occurrence.HasValue)
            return Membership.No;
        return _set.Value is { } set ? CodedValue.In(set, occurrence) ?? Membership.No : Membership.NotKnown;
    }
}
