using System.Text.Json.Nodes;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Derivation;

/// <summary>
/// That the person agrees to sharing (form 1201, item 8b) as Consent: with the scope of privacy, so that no query for clinical directives finds it.
/// The form has no answer for "no"; without an answer there is nothing to write.
/// </summary>
internal static class SharingConsent
{
    /// <summary>Writes it; null when the person did not agree.</summary>
    /// <param name="sharing">The answer on the form.</param>
    /// <param name="person">The Patient, as <c>Type/id</c>.</param>
    /// <param name="date">When the form was filled in, for an answer without a date of its own.</param>
    public static JsonObject? Write(Sharing sharing, string person, PlanDate? date)
    {
        if (sharing is not { NotUnderstood: null, Agreed: { IsKnown: true, Value: true } })
            return null;

        var consent = new JsonObject
        {
            ["resourceType"] = "Consent",
            ["status"] = "active",
            ["scope"] = Make.Concept("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy"),

            // LOINC: release of information consent, of the categories that FHIR R4 lists.
            ["category"] = new JsonArray(Make.Concept("http://loinc.org", "64292-6")),
            ["patient"] = Make.Reference(person),
            ["performer"] = new JsonArray(Make.Reference(person)),
            ["policy"] = new JsonArray(new JsonObject { ["uri"] = "https://wetten.overheid.nl/" }),
            ["provision"] = new JsonObject { ["type"] = "permit" },
        };
        Make.Set(consent, "dateTime", sharing.Date ?? date);
        return consent;
    }
}
