namespace Vooraf.Api.Routing;

/// <summary>What a request wants, in the words of the FHIR REST API.</summary>
internal enum Interaction
{
    None,
    Capabilities,
    Read,
    VersionRead,
    History,
    Create,
    Update,
    ConditionalUpdate,
    Delete,
    ConditionalDelete,
    Search,
    Bundle,
    Validate,
    PlanForm,
    AccessLog,
    AuditRead,
    AuditSearch,
    AuditWrite,
}
