using System.Text.Json.Serialization;

namespace Vooraf.Records;

/// <summary>What a holder does with a resource in which the profiles of the standard find errors.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProfileErrorPolicy>))]
public enum ProfileErrorPolicy
{
    /// <summary>Stores it, tells the errors, and keeps their number with the version: a directive is not turned away over the form of a phone number.</summary>
    Accept,

    /// <summary>Refuses it.</summary>
    Strict,
}
