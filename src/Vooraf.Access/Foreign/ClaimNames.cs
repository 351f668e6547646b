namespace Vooraf.Access.Foreign;

/// <summary>In which claims an issuer tells for whom its token is. A name that is empty is not told.</summary>
public sealed record ClaimNames
{
    /// <summary>As the Knooppunt of Nuts passes them on (nuts-knooppunt, docs/INTEGRATION.md).</summary>
    public static ClaimNames Knooppunt { get; } = new()
    {
        Ura = "organization_ura",
        OrganisationName = "organization_name",
        OrganisationType = "organization_facility_type",
        PersonId = "user_id",
        PersonName = ["user_initials", "user_surname_prefix", "user_surname"],
        PersonRole = "user_role",
    };

    /// <summary>As Generic Functions Authorization names them (nl-generic-functions-ig; nuts-knooppunt, pep/README.md). It names no claim for the name of the person.</summary>
    public static ClaimNames GenericFunctions { get; } = new()
    {
        Ura = "subject_organization_id",
        OrganisationName = "subject_organization",
        OrganisationType = "subject_facility_type",
        PersonId = "subject_id",
        PersonName = [],
        PersonRole = "subject_role",
    };

    /// <summary>URA of the organisation.</summary>
    public required string Ura { get; init; }

    /// <summary>Name of the organisation.</summary>
    public required string OrganisationName { get; init; }

    /// <summary>Type of the organisation.</summary>
    public required string OrganisationType { get; init; }

    /// <summary>Identifier of the acting person.</summary>
    public required string PersonId { get; init; }

    /// <summary>The parts of the name of the acting person, in order.</summary>
    public required IReadOnlyList<string> PersonName { get; init; }

    /// <summary>Role of the acting person.</summary>
    public required string PersonRole { get; init; }

    /// <summary>Identifier of the person under whose responsibility they act. Not found in the published sets.</summary>
    public string ResponsiblePerson { get; init; } = "";

    /// <summary>Purpose of use. Not found in the published sets: without it, treatment.</summary>
    public string Purpose { get; init; } = "purpose_of_use";

    /// <summary>Reason of an emergency. Not found in the published sets.</summary>
    public string EmergencyReason { get; init; } = "";

    /// <summary>Logical id of the patient to whom the token is bound (SMART App Launch).</summary>
    public string Patient { get; init; } = "patient";

    /// <summary>The client (RFC 7662, RFC 9068).</summary>
    public string Client { get; init; } = "client_id";

    /// <summary>The scope (RFC 7662, RFC 9068).</summary>
    public string Scope { get; init; } = "scope";
}
