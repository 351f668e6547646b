namespace Vooraf.Access.Tokens;

/// <summary>For whom a client says that it acts, as a signed assertion or a token of another issuer states it. Null where it says nothing.</summary>
public sealed record StatedContext
{
    /// <summary>Nothing was said.</summary>
    public static StatedContext Nothing { get; } = new();

    /// <summary>URA of the organisation: its digits.</summary>
    public string? Ura { get; init; }

    /// <summary>Name of the organisation.</summary>
    public string? OrganisationName { get; init; }

    /// <summary>Type of the organisation: a code of 2.16.840.1.113883.2.4.15.1060.</summary>
    public string? OrganisationType { get; init; }

    /// <summary>Identifier of the acting person.</summary>
    public string? PersonId { get; init; }

    /// <summary>Name of the acting person.</summary>
    public string? PersonName { get; init; }

    /// <summary>Role of the acting person: a code or a word.</summary>
    public string? PersonRole { get; init; }

    /// <summary>Under whose responsibility the person acts.</summary>
    public string? ResponsiblePerson { get; init; }

    /// <summary>Purpose: a code of v3-ActReason.</summary>
    public string? Purpose { get; init; }

    /// <summary>The stated reason of an emergency.</summary>
    public string? EmergencyReason { get; init; }

    /// <summary>Logical id of the Patient for whom alone the token is.</summary>
    public string? Patient { get; init; }

    /// <summary>Says nothing: persons are in it.</summary>
    public override string ToString() => nameof(StatedContext);
}
