using System.Text.Json;
using Vooraf.Fhir.Terminology;
using Vooraf.Fhir.Validation.Rules;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Slicing;

/// <summary>The value has at least what the pattern has.</summary>
internal sealed class PatternIs(JsonElement expected) : Discriminator
{
    private readonly JsonPattern _pattern = JsonPattern.Of(expected);

    internal override Membership Test(in Occurrence occurrence, ValidationRun run) =>
        Of(occurrence.HasValue && _pattern.Matches(occurrence.Value));
}
