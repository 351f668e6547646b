using Vooraf.Access.Callers;
using Vooraf.Access.Clients;
using Vooraf.Access.Decisions;
using Vooraf.Access.Relations;
using Vooraf.Access.Scopes;
using Vooraf.Access.Tokens;

namespace Vooraf.Api.Tests.Running;

/// <summary>Callers of the holder north, from inside and from elsewhere.</summary>
public static class Callers
{
    public const string Ura = "90000201";
    public const string AnotherUra = "90000202";
    public const string OwnUra = "90000100";
    public const string Staff = "staff-1";

    private static readonly ActingPerson Nurse = new(Staff, "Made Up", "01.015");
    private static readonly Client Hospital = new("hospital", SecretHash.Of("hospital", 1), "north", Ura, AccessRights.Read);

    /// <summary>Another organisation, with everything that it must say.</summary>
    public static Caller Elsewhere(
        string scope = "pzp", string? ura = Ura, string? type = "V4", bool acting = true, string? patient = null, PurposeOfUse purpose = PurposeOfUse.Treatment, string person = Staff) => new()
        {
            Client = Hospital,
            Requester = new Organisation(ura, type, "Hospital"),
            Person = acting ? Nurse with { Identifier = person } : null,
            Scopes = ScopesOf(scope),
            Patient = patient,
            Purpose = purpose,
            EmergencyReason = purpose == PurposeOfUse.Emergency ? "does not react to anything" : null,
            Expires = DateTimeOffset.MaxValue,
        };

    /// <summary>A client of the holder itself, of which relations are recorded here.</summary>
    public static Caller Own(
        string scope = "system/*.cruds", string? person = Staff, string? patient = null, PurposeOfUse purpose = PurposeOfUse.Treatment, RelationSource relation = RelationSource.Recorded, string client = "north-ehr") => new()
        {
            Client = new Client(client, SecretHash.Of(client, 1), "north", OwnUra, AccessRights.All) { Relation = relation },
            IsOwn = true,
            Requester = new Organisation(OwnUra, "Z3", "North"),
            Person = person is null ? null : Nurse with { Identifier = person },
            Scopes = ScopesOf(scope),
            Patient = patient,
            Purpose = purpose,
            EmergencyReason = purpose == PurposeOfUse.Emergency ? "does not react to anything" : null,
            Expires = DateTimeOffset.MaxValue,
        };

    private static GrantedScopes ScopesOf(string scope)
    {
        var reading = AccessOptions.Scopes.Read(scope);
        reading.NotUnderstood.ShouldBeEmpty();
        return reading.Scopes;
    }
}
