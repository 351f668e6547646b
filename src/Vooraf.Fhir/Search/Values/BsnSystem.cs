using System.Collections.Immutable;

namespace Vooraf.Fhir.Search.Values;

/// <summary>The identifier systems of a BSN (citizen service number): the URL, then the OID.</summary>
internal static class BsnSystem
{
    internal static ImmutableArray<string> All { get; } = ["http://fhir.nl/fhir/NamingSystem/bsn", "urn:oid:2.16.840.1.113883.2.4.6.3"];
}
