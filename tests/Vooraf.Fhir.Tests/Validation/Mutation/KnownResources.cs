using System.Text.Json;
using Vooraf.Fhir.Validation;

namespace Vooraf.Fhir.Tests.Validation.Mutation;

/// <summary>The resources beside an instance, and bare ones to point to wrongly: <c>Type/bare</c>.</summary>
internal sealed class KnownResources(IReferenceSource inner) : IReferenceSource
{
    public const string BareId = "bare";

    public JsonElement? Find(string reference) =>
        reference.Split('/') is [var type, BareId]
            ? JsonElement.Parse($$"""{"resourceType":"{{type}}","id":"{{BareId}}"}""")
            : inner.Find(reference);
}
