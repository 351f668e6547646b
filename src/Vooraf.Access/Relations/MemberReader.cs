using System.Text.Json;
using Vooraf.Access.Callers;
using Vooraf.Access.Consents;
using Vooraf.Access.Dossiers;

namespace Vooraf.Access.Relations;

/// <summary>
/// Reads who a member of a CareTeam is, by identifier: an organisation by its URA, else a person of the staff by the number that tokens name them with. A number
/// that no employee is named by (BSN, KvK, or AGB where nothing says that it is of a person), or one of somebody else, such as a contact person, is nobody's.
/// </summary>
internal static class MemberReader
{
    private static readonly string[] Organisations = ["Organization"];
    private static readonly string[] Staff = ["Practitioner", "PractitionerRole"];

    private static readonly string[] NeverOfStaff =
    [
        "http://fhir.nl/fhir/NamingSystem/bsn", "urn:oid:2.16.840.1.113883.2.4.6.3", "urn:oid:2.16.528.1.1007.3.3", "http://fhir.nl/fhir/NamingSystem/kvk", "http://www.kvk.nl/",
    ];

    private static readonly string[] OfStaffOrOrganisation = ["http://fhir.nl/fhir/NamingSystem/agb-z", "http://fhir.nl/fhir/NamingSystem/agb", "urn:oid:2.16.840.1.113883.2.4.6.1"];

    /// <summary>Who it is; null when it is nobody whom a relation can be with.</summary>
    public static (bool IsOrganisation, string Identifier)? Read(JsonElement member)
    {
        var identifier = member.Member("identifier");
        if (identifier.Text("value") is not { Length: > 0 } value)
            return null;
        if (identifier.Text("system") is ConsentCodes.Ura)
            return MayBe(member, Organisations) && UraNumber.Of(value) is { } ura ? (true, ura) : null;
        return MayBe(member, Staff) && IsOfStaff(member, identifier.Text("system")) ? (false, value) : null;
    }

    private static bool IsOfStaff(JsonElement member, string? system) =>
        !NeverOfStaff.Contains(system, StringComparer.Ordinal)
        && (!OfStaffOrOrganisation.Contains(system, StringComparer.Ordinal) || member.Text("type") is not null || member.Text("reference") is not null);

    // Nothing needs to say what it is; what does must say one of these.
    private static bool MayBe(JsonElement member, string[] types) =>
        (member.Text("type") is not { } type || types.Contains(type, StringComparer.Ordinal))
        && (member.Text("reference") is not { } reference || Array.Exists(types, one => $"/{reference}".Contains($"/{one}/", StringComparison.Ordinal)));
}
