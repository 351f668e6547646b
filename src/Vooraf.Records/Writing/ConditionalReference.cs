using Vooraf.Fhir.Definitions;

namespace Vooraf.Records.Writing;

/// <summary>A reference by search criteria, such as <c>Practitioner?identifier=system|value</c>.</summary>
internal sealed record ConditionalReference(string Type, string Criteria)
{
    /// <summary>Reads one; null when the text is something else.</summary>
    public static ConditionalReference? Parse(string reference)
    {
        var mark = reference.IndexOf('?', StringComparison.Ordinal);
        return mark > 0 && FhirDefinitions.R4.IsResourceType(reference[..mark]) ? new ConditionalReference(reference[..mark], reference[(mark + 1)..]) : null;
    }
}
