using System.Collections.Immutable;
using Vooraf.Access.Foreign;

namespace Vooraf.Configuration;

/// <summary>Names of claims as they are configured; null: as in the published set.</summary>
internal sealed record ClaimNameSetting
{
    public string? Ura { get; init; }

    public string? OrganisationName { get; init; }

    public string? OrganisationType { get; init; }

    public string? PersonId { get; init; }

    public ImmutableArray<string>? PersonName { get; init; }

    public string? PersonRole { get; init; }

    public string? ResponsiblePerson { get; init; }

    public string? Purpose { get; init; }

    public string? EmergencyReason { get; init; }

    public string? Patient { get; init; }

    public string? Client { get; init; }

    public string? Scope { get; init; }

    /// <summary>A set with these names put over it.</summary>
    public ClaimNames Over(ClaimNames names) => names with
    {
        Ura = Ura ?? names.Ura,
        OrganisationName = OrganisationName ?? names.OrganisationName,
        OrganisationType = OrganisationType ?? names.OrganisationType,
        PersonId = PersonId ?? names.PersonId,
        PersonName = PersonName ?? names.PersonName,
        PersonRole = PersonRole ?? names.PersonRole,
        ResponsiblePerson = ResponsiblePerson ?? names.ResponsiblePerson,
        Purpose = Purpose ?? names.Purpose,
        EmergencyReason = EmergencyReason ?? names.EmergencyReason,
        Patient = Patient ?? names.Patient,
        Client = Client ?? names.Client,
        Scope = Scope ?? names.Scope,
    };
}
