using System.Text.Json;
using Vooraf.Fhir.Terminology;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Slicing;

/// <summary>The value is exactly this one (fixed[x]).</summary>
internal sealed class ValueIs(JsonElement expected) : Discriminator
{
    internal override Membership Test(in Occurrence occurrence, ValidationRun run) =>
        Of(occurrence.HasValue && JsonElement.DeepEquals(occurrence.Value, expected));
}
