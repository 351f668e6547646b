using System.Collections.Immutable;
using System.Text.Json;

namespace Vooraf.Access.Tests.Auditing;

/// <summary>
/// The rules of IHE BALP 1.1.4 (https://profiles.ihe.net/ITI/BALP; source: IHE/ITI.BasicAudit, input/fsh), one row each, for the profiles that this program claims.
/// Written out by hand from the profiles; made by no code of the product.
/// </summary>
internal static class BalpRules
{
    private const string Dicom = "http://dicom.nema.org/resources/ontology/DCM";
    private const string Participation = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    private const string EntityType = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    private const string ObjectRole = "http://terminology.hl7.org/CodeSystem/object-role";
    private const string Rest = "http://hl7.org/fhir/restful-interaction";
    private const string RequestId = "https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType";

    private static readonly string[] All = ["Create", "Read", "Update", "Delete", "Query"];

    public static ImmutableArray<BalpRule> Table { get; } =
    [
        new(All, "type = audit-event-type#rest", e => Is(e.GetProperty("type"), "http://terminology.hl7.org/CodeSystem/audit-event-type", "rest")),
        new(["Create"], "subtype: exactly one create", e => Subtypes(e, "create") == 1),
        new(["Read"], "subtype: exactly one of read, vread", e => Subtypes(e, "read", "vread") == 1),
        new(["Update"], "subtype: exactly one of update, patch", e => Subtypes(e, "update", "patch") == 1),
        new(["Delete"], "subtype: exactly one delete", e => Subtypes(e, "delete") == 1),
        new(["Query"], "subtype: exactly one of search, search-type, search-system", e => Subtypes(e, "search", "search-type", "search-system") == 1),
        new(["Create"], "action = C", e => Action(e) is "C"),
        new(["Read"], "action = R", e => Action(e) is "R"),
        new(["Update"], "action = U", e => Action(e) is "U"),
        new(["Delete"], "action = D", e => Action(e) is "D"),
        new(["Query"], "action = E", e => Action(e) is "E"),
        new(All, "recorded 1..1", e => e.GetProperty("recorded").TryGetDateTimeOffset(out _)),
        new(All, "outcome = 0", e => e.GetProperty("outcome").GetString() is "0"),
        new(All, "agent 2..*", e => e.GetProperty("agent").GetArrayLength() >= 2),
        new(["Create", "Update", "Query"], "agent client 1..1 = DCM#110153 Source Role ID", e => Machine(e, Dicom, "110153")),
        new(["Create", "Update", "Query"], "agent server 1..1 = DCM#110152 Destination Role ID", e => Machine(e, Dicom, "110152")),
        new(["Read"], "agent client 1..1 = DCM#110152 Destination Role ID", e => Machine(e, Dicom, "110152")),
        new(["Read"], "agent server 1..1 = DCM#110153 Source Role ID", e => Machine(e, Dicom, "110153")),
        new(["Delete"], "agent client 1..1 = DCM#110150 Application", e => Machine(e, Dicom, "110150")),
        new(["Delete"], "agent server 1..1 = provenance-participant-type#custodian", e => Machine(e, "http://terminology.hl7.org/CodeSystem/provenance-participant-type", "custodian")),
        new(["Read", "Query"], "agent user 0..1 = v3-ParticipationType#IRCP, requestor, who, no media and no network", e => User(e, "IRCP")),
        new(["Create", "Update", "Delete"], "agent user 0..1 from AUT, INF, CST, requestor, who, no media and no network", e => User(e, "AUT")),
        new(All, "agent of the token (OAUTHaccessTokenUse.Minimal): requestor, policy 1..1 with urn:ietf:params:oauth:jti:, no media and no network", Token),
        new(["Create", "Read", "Update", "Delete"], "entity data 1..1: type 2, role of RestObjectRoles (4, 3, 20), what 1..1", Data),
        new(["Query"], "entity query 1..1: type 2, role 24, query 1..1, no what, no lifecycle, no detail", Query),
        new(All, "entity transaction 0..1: type XrequestId, what.identifier.value 1..1", Transaction),
        new(["Patient"], "entity patient 1..1: type 1, role 1, what a Patient", Patient),
    ];

    public static bool HasCode(JsonElement codings, string system, string code) => codings.EnumerateArray().Any(coding => Is(coding, system, code));

    private static bool Is(JsonElement coding, string system, string code) => coding.GetProperty("system").ValueEquals(system) && coding.GetProperty("code").ValueEquals(code);

    private static string? Action(JsonElement audit) => audit.GetProperty("action").GetString();

    private static int Subtypes(JsonElement audit, params string[] codes) =>
        audit.GetProperty("subtype").EnumerateArray().Count(coding => codes.Any(code => Is(coding, Rest, code)));

    private static JsonElement[] Agents(JsonElement audit, string system, string code) =>
        [.. audit.GetProperty("agent").EnumerateArray().Where(agent => agent.TryGetProperty("type", out var type) && type.TryGetProperty("coding", out var codings) && HasCode(codings, system, code))];

    private static JsonElement[] Entities(JsonElement audit, string system, string code) =>
        [.. audit.GetProperty("entity").EnumerateArray().Where(entity => Is(entity.GetProperty("type"), system, code))];

    private static bool Machine(JsonElement audit, string system, string code) =>
        Agents(audit, system, code) is [var agent] && agent.TryGetProperty("who", out _) && agent.TryGetProperty("network", out _) && !agent.TryGetProperty("media", out _);

    private static bool User(JsonElement audit, string code) => Agents(audit, Participation, code) switch
    {
        [] => true,
        [var user] => user.GetProperty("requestor").GetBoolean() && user.TryGetProperty("who", out _) && !user.TryGetProperty("media", out _) && !user.TryGetProperty("network", out _),
        _ => false,
    };

    private static bool Token(JsonElement audit) => Agents(audit, "https://profiles.ihe.net/ITI/BALP/CodeSystem/UserAgentTypes", "UserOauthAgent").All(agent =>
        agent.GetProperty("requestor").GetBoolean()
        && agent.GetProperty("policy").GetArrayLength() == 1
        && agent.GetProperty("policy")[0].GetString()!.StartsWith("urn:ietf:params:oauth:jti:", StringComparison.Ordinal)
        && !agent.TryGetProperty("media", out _)
        && !agent.TryGetProperty("network", out _));

    private static bool Data(JsonElement audit) =>
        Entities(audit, EntityType, "2") is [var data]
        && data.GetProperty("role") is var role
        && (Is(role, ObjectRole, "4") || Is(role, ObjectRole, "3") || Is(role, ObjectRole, "20"))
        && data.TryGetProperty("what", out _);

    private static bool Query(JsonElement audit) =>
        Entities(audit, EntityType, "2") is [var query]
        && Is(query.GetProperty("role"), ObjectRole, "24")
        && query.GetProperty("query").GetBytesFromBase64().Length > 0
        && !query.TryGetProperty("what", out _)
        && !query.TryGetProperty("lifecycle", out _)
        && !query.TryGetProperty("detail", out _);

    private static bool Transaction(JsonElement audit) => Entities(audit, RequestId, "XrequestId") switch
    {
        [] => true,
        [var one] => one.GetProperty("what").GetProperty("identifier").GetProperty("value").GetString()!.Length > 0,
        _ => false,
    };

    private static bool Patient(JsonElement audit) =>
        Entities(audit, EntityType, "1") is [var patient]
        && Is(patient.GetProperty("role"), ObjectRole, "1")
        && patient.GetProperty("what").GetProperty("reference").GetString()!.StartsWith("Patient/", StringComparison.Ordinal);
}
