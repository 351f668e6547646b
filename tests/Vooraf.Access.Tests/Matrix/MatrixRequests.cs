using Vooraf.Access.Decisions;
using Vooraf.Access.Tests.Making;
using Vooraf.Access.Tokens;
using Vooraf.Records;

namespace Vooraf.Access.Tests.Matrix;

/// <summary>The requests of the matrix, and what they turn out to be about.</summary>
internal static class MatrixRequests
{
    private const string Snomed = "http://snomed.info/sct|";

    private static readonly KeyValuePair<string, string> Person = new("patient", "Patient/" + MadeResources.Patient);

    public static AccessRequest Of(Caller? caller, string kind, string operation) => new()
    {
        Caller = caller,
        Holder = MadeDossier.Holder,
        Interaction = InteractionOf(operation),
        Type = TypeOf(kind),
        Id = operation.StartsWith("search", StringComparison.Ordinal) || operation is "create" ? "" : IdOf(kind),
        Parameters = ParametersOf(kind, operation),
        At = MadeTime.Now,
    };

    public static AccessSubject SubjectOf(string kind, Dossier dossier) => kind switch
    {
        "professional" => AccessSubject.Directory("Practitioner"),
        "audit" => AccessSubject.Log,
        "new-patient" => AccessSubject.NewPerson,
        _ => AccessSubject.Of(dossier),
    };

    public static string TypeOf(string kind) => kind switch
    {
        "patient" or "new-patient" => "Patient",
        "directive" or "privacy" => "Consent",
        "observation" or "other-observation" => "Observation",
        "form" => "QuestionnaireResponse",
        "relation" => "CareTeam",
        "provenance" => "Provenance",
        "professional" => "Practitioner",
        "audit" => "AuditEvent",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind."),
    };

    public static string IdOf(string kind) => kind is "patient" ? MadeResources.Patient : kind;

    private static AccessInteraction InteractionOf(string operation) => operation switch
    {
        "read" => AccessInteraction.Read,
        "vread" => AccessInteraction.VersionRead,
        "history" => AccessInteraction.History,
        "search" or "search-free" or "search-more" => AccessInteraction.Search,
        "create" => AccessInteraction.Create,
        "update" => AccessInteraction.Update,
        "delete" => AccessInteraction.Delete,
        "validate" => AccessInteraction.Validate,
        "plan-form" => AccessInteraction.PlanForm,
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "No such operation."),
    };

    private static KeyValuePair<string, string>[] ParametersOf(string kind, string operation) => operation switch
    {
        "search" => FormOf(TypeOf(kind)),
        "search-free" => [Person, new("_lastUpdated", "ge2026")],
        "search-more" => [.. FormOf(TypeOf(kind)), new("_revinclude", "Provenance:target")],
        _ => [],
    };

    // Facts B.2 and B.3; where the use case has nothing for a type, a search that names the person and no more.
    private static KeyValuePair<string, string>[] FormOf(string type) => type switch
    {
        "Patient" => [new("identifier", "http://fhir.nl/fhir/NamingSystem/bsn|999990019")],
        "Consent" => [Person, new("scope", "http://terminology.hl7.org/CodeSystem/consentscope|treatment"), new("category", Snomed + "129125009"), new("_include", "Consent:actor")],
        "Observation" => [Person, new("code", Snomed + "153851000146100,395091006,340171000146104,247751003,570801000146104")],
        "QuestionnaireResponse" => [new("subject", Person.Value), new("questionnaire", "https://api.iknl.nl/docs/pzp/r4/Questionnaire/ACP-zib2020")],
        _ => [Person],
    };
}
