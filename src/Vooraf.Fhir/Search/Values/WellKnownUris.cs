using System.Collections.Frozen;

namespace Vooraf.Fhir.Search.Values;

/// <summary>
/// One byte for each URI, or beginning of a URI, that occurs often in Dutch FHIR data. They stand in stored index values: only ever add at the end.
/// A URI that is not here is stored in full, so the table is about size only.
/// </summary>
internal static class WellKnownUris
{
    /// <summary>Says that the URI follows in full.</summary>
    internal const byte Other = 255;

    private static readonly string[] Whole =
    [
        "http://snomed.info/sct",
        "http://loinc.org",
        "http://unitsofmeasure.org",
        "http://fhir.nl/fhir/NamingSystem/bsn",
        "http://fhir.nl/fhir/NamingSystem/ura",
        "http://fhir.nl/fhir/NamingSystem/uzi-nr-pers",
        "http://fhir.nl/fhir/NamingSystem/uzi-rolcode",
        "http://fhir.nl/fhir/NamingSystem/agb",
        "http://fhir.nl/fhir/NamingSystem/agb-z",
        "http://fhir.nl/fhir/NamingSystem/big",
        "urn:oid:2.16.840.1.113883.2.4.6.3",
        "urn:oid:2.16.840.1.113883.2.4.6.7",
        "urn:oid:2.16.840.1.113883.2.4.3.11.22.472",
        "urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.23.1",
        "urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.14.1",
        "urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.25.1",
        "http://nictiz.nl/fhir/NamingSystem/organization-type",
        "http://terminology.hl7.org/CodeSystem/consentscope",
        "http://terminology.hl7.org/CodeSystem/consentcategorycodes",
        "http://terminology.hl7.org/CodeSystem/v3-NullFlavor",
        "http://terminology.hl7.org/CodeSystem/v3-RoleCode",
        "http://terminology.hl7.org/CodeSystem/v3-AddressUse",
        "http://terminology.hl7.org/CodeSystem/v3-ActCode",
        "http://terminology.hl7.org/CodeSystem/v2-0203",
        "http://terminology.hl7.org/CodeSystem/data-absent-reason",
        "http://terminology.hl7.org/CodeSystem/observation-category",
        "http://terminology.hl7.org/CodeSystem/goal-acceptance-status",
        "https://www.gs1.org/gtin",
        "urn:iso:std:iso:3166",
        "urn:ietf:bcp:47",
        "http://terminology.hl7.org/CodeSystem/v3-ParticipationType",
        "http://terminology.hl7.org/CodeSystem/consentpolicycodes",
    ];

    // The first that fits is taken, so a longer one stands before a shorter one.
    private static readonly string[] Beginnings =
    [
        "https://api.iknl.nl/docs/pzp/r4/StructureDefinition/",
        "https://fhir.iknl.nl/fhir/StructureDefinition/",
        "http://nictiz.nl/fhir/StructureDefinition/",
        "http://hl7.org/fhir/StructureDefinition/",
        "https://api.iknl.nl/docs/pzp/r4/Questionnaire/",
        "https://fhir.iknl.nl/fhir/Questionnaire/",
        "http://terminology.hl7.org/CodeSystem/",
        "http://fhir.nl/fhir/NamingSystem/",
        "http://hl7.org/fhir/",
        "urn:oid:2.16.840.1.113883.",
        "urn:oid:",
        "urn:uuid:",
        "https://",
        "http://",
    ];

    private const byte FirstBeginning = 200;

    private static readonly FrozenDictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> ByWhole = Whole
        .Select((uri, place) => (uri, place))
        .ToFrozenDictionary(pair => pair.uri, pair => (byte)(pair.place + 1), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The byte for this URI, and how many of its characters that byte stands for.</summary>
    internal static (byte Code, int Length) Shorten(ReadOnlySpan<char> uri) =>
        ByWhole.TryGetValue(uri, out var whole) ? (whole, uri.Length) : ShortenBeginning(uri);

    /// <summary>The same, for its beginning only: one URI that begins with another one begins with the same bytes.</summary>
    internal static (byte Code, int Length) ShortenBeginning(ReadOnlySpan<char> uri)
    {
        for (var place = 0; place < Beginnings.Length; place++)
        {
            if (uri.StartsWith(Beginnings[place], StringComparison.Ordinal))
                return ((byte)(FirstBeginning + place), Beginnings[place].Length);
        }

        return (Other, 0);
    }

    /// <summary>What a byte stands for; empty for <see cref="Other"/> and for a byte that is not in the table.</summary>
    internal static string Lengthen(byte code) => code switch
    {
        >= 1 when code <= Whole.Length => Whole[code - 1],
        >= FirstBeginning when code < FirstBeginning + Beginnings.Length => Beginnings[code - FirstBeginning],
        _ => "",
    };

    /// <summary>True when the byte stands for a complete URI and nothing follows it.</summary>
    internal static bool IsWhole(byte code) => code >= 1 && code <= Whole.Length;
}
