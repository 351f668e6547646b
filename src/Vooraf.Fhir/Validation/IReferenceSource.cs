using System.Text.Json;

namespace Vooraf.Fhir.Validation;

/// <summary>Finds the resources that references point to: in a store, a Bundle, or a list.</summary>
public interface IReferenceSource
{
    /// <summary>The resource that a literal reference, as it is written, points to; null when it is not known. The document must outlive the validation.</summary>
    JsonElement? Find(string reference);
}
