using System.Collections.Frozen;

namespace Vooraf.Access.Auditing;

/// <summary>The codes of AuditEvents: FHIR R4, DICOM (DCM) and IHE BALP.</summary>
internal static class AuditCodes
{
    public const int FirstFailure = 400;
    public const string Interactions = "http://hl7.org/fhir/restful-interaction";
    public const string Purposes = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    public const string Ura = "http://fhir.nl/fhir/NamingSystem/ura";

    private const string Dicom = "http://dicom.nema.org/resources/ontology/DCM";
    private const string Participation = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    private const string EntityTypes = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    private const string Roles = "http://terminology.hl7.org/CodeSystem/object-role";

    public static readonly AuditCode Rest = new("http://terminology.hl7.org/CodeSystem/audit-event-type", "rest", "RESTful Operation");
    public static readonly AuditCode Source = new(Dicom, "110153", "Source Role ID");
    public static readonly AuditCode Destination = new(Dicom, "110152", "Destination Role ID");
    public static readonly AuditCode Application = new(Dicom, "110150", "Application");
    public static readonly AuditCode Custodian = new("http://terminology.hl7.org/CodeSystem/provenance-participant-type", "custodian", "Custodian");
    public static readonly AuditCode Recipient = new(Participation, "IRCP", "information recipient");
    public static readonly AuditCode Author = new(Participation, "AUT", "author (originator)");
    public static readonly AuditCode OAuthUser = new("https://profiles.ihe.net/ITI/BALP/CodeSystem/UserAgentTypes", "UserOauthAgent", "User OAuth Agent participant");
    public static readonly AuditCode Server = new("http://terminology.hl7.org/CodeSystem/security-source-type", "4", "Application Server");
    public static readonly AuditCode Person = new(EntityTypes, "1", "Person");
    public static readonly AuditCode SystemObject = new(EntityTypes, "2", "System Object");
    public static readonly AuditCode Other = new(EntityTypes, "4", "Other");
    public static readonly AuditCode RequestId = new("https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType", "XrequestId", "X-Request-Id");
    public static readonly AuditCode PatientRole = new(Roles, "1", "Patient");
    public static readonly AuditCode ResourceRole = new(Roles, "4", "Domain Resource");
    public static readonly AuditCode QueryRole = new(Roles, "24", "Query");

    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal, "read", "vread", "update", "patch", "delete", "history", "history-instance", "create", "search-type", "capabilities", "transaction", "batch", "operation");

    /// <summary>The code of an interaction; what FHIR has no word for is an operation.</summary>
    public static string InteractionOf(string interaction) => Known.Contains(interaction) ? interaction : "operation";

    /// <summary>The outcome of a status: 0 success, 4 minor failure (refused or wrong), 8 serious failure (of the server).</summary>
    public static string OutcomeOf(int status) => status switch
    {
        < FirstFailure => "0",
        < 500 => "4",
        _ => "8",
    };

    /// <summary>Kind of a network address: 2 for an IP address, else 1, a machine's name.</summary>
    public static string NetworkKindOf(string address) => System.Net.IPAddress.TryParse(address, out _) ? "2" : "1";
}
