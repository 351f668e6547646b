using Vooraf.Access.Callers;
using Vooraf.Access.Clients;
using Vooraf.Access.Decisions;
using Vooraf.Access.Relations;
using Vooraf.Access.Tokens;

namespace Vooraf.Access.Tests.Making;

/// <summary>Callers, with everything that they must say unless it is left out.</summary>
internal static class MadeCaller
{
    private static readonly ActingPerson Nurse = new(MadeResources.Staff, "Made Up", "01.015");

    private static readonly SecretHash Secret = SecretHash.Of("secret", 1);

    /// <summary>A client of the holder itself.</summary>
    public static Caller Own(
        string scope = "system/*.cruds",
        RelationSource relation = RelationSource.Recorded,
        bool acting = true,
        string? patient = null,
        string holder = MadeDossier.Holder,
        (PurposeOfUse Purpose, string? Reason, TimeSpan Life)? purpose = null) => Make(
            scope, new Client("gp", Secret, holder, holder, AccessRights.All) { Relation = relation }, true, new Organisation(MadeResources.PersonUra, "Z3", "North"), acting ? Nurse : null, patient, purpose);

    /// <summary>A client of another organisation.</summary>
    public static Caller Elsewhere(
        string scope = "pzp",
        string? ura = MadeResources.ElsewhereUra,
        string? type = "V4",
        bool acting = true,
        string? patient = null,
        (PurposeOfUse Purpose, string? Reason, TimeSpan Life)? purpose = null) => Make(
            scope, new Client("hospital", Secret, MadeDossier.Holder, ura ?? "", AccessRights.Read), false, new Organisation(ura, type, "Hospital"), acting ? Nurse : null, patient, purpose);

    private static Caller Make(string scope, Client client, bool own, Organisation requester, ActingPerson? person, string? patient, (PurposeOfUse Purpose, string? Reason, TimeSpan Life)? purpose)
    {
        var reading = AccessOptions.Scopes.Read(scope);
        reading.NotUnderstood.ShouldBeEmpty();
        var (what, reason, life) = purpose ?? (PurposeOfUse.Treatment, null, TimeSpan.FromHours(8));
        return new Caller
        {
            Client = client,
            IsOwn = own,
            Requester = requester,
            Person = person,
            Scopes = reading.Scopes,
            Patient = patient,
            Purpose = what,
            EmergencyReason = reason,
            Issued = MadeTime.Now,
            Expires = MadeTime.Now + life,
        };
    }
}
