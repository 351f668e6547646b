using Vooraf.Access.Callers;
using Vooraf.Access.Clients;
using Vooraf.Access.Scopes;

namespace Vooraf.Access.Tokens;

/// <summary>Makes the caller of a token of our own: the client as it is registered, and for whom it states that it acts.</summary>
internal static class OwnCaller
{
    /// <summary>The caller, still without the times of a token; or why there is none.</summary>
    public static (Caller? Caller, string? Wrong) Make(Client client, StatedContext stated, GrantedScopes scopes)
    {
        if (!IsSame(client.Requester.Ura, stated.Ura, mustBeKnown: true))
            return (null, "The client is not registered for the organisation that the assertion names.");
        if (!IsSame(client.Requester.Type, stated.OrganisationType, mustBeKnown: false))
            return (null, "The client is registered for another type of organisation than the assertion names.");

        return (new Caller
        {
            Client = client,
            IsOwn = !client.IsFromElsewhere,
            Requester = client.Requester with { Type = client.Requester.Type ?? stated.OrganisationType, Name = client.Requester.Name ?? stated.OrganisationName },
            Person = PersonOf(stated),
            Purpose = stated.Purpose is { } code ? PurposeCodes.Parse(code) : PurposeOfUse.Treatment,
            EmergencyReason = stated.EmergencyReason,
            Scopes = scopes,
            Patient = stated.Patient,
            Expires = DateTimeOffset.MinValue,
        }, null);
    }

    // What is registered was looked into by a person; what is stated was not.
    private static bool IsSame(string? registered, string? stated, bool mustBeKnown) =>
        stated is null || (registered is null ? !mustBeKnown : string.Equals(registered, stated, StringComparison.Ordinal));

    private static ActingPerson? PersonOf(StatedContext stated) => stated is { PersonId: null, PersonName: null, PersonRole: null }
        ? null
        : new ActingPerson(stated.PersonId ?? "", stated.PersonName ?? "", stated.PersonRole ?? "", stated.ResponsiblePerson);
}
