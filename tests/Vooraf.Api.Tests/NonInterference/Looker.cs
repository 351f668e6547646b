using Vooraf.Access.Callers;
using Vooraf.Access.Relations;
using Vooraf.Access.Tokens;
using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests.NonInterference;

/// <summary>Somebody who asks, and what they may not see.</summary>
internal sealed record Looker(string Name, Caller Caller, Hidden Hidden)
{
    private const Hidden Elsewhere = Hidden.ContentsOfOther | Hidden.ExistenceOfOther | Hidden.KindsBeside | Hidden.ChoicesAndRelations | Hidden.History | Hidden.OtherHolder | Hidden.Trays;

    private const string Narrow = "system/Patient.rs system/Goal.rs system/Encounter.rs system/Consent.rs system/Goal.cu";

    public static Looker[] All =>
    [
        new("elsewhere with a consent", Callers.Elsewhere(), Elsewhere),
        new("elsewhere, bound to the person", Callers.Elsewhere(patient: "a"), Elsewhere),
        new("elsewhere without a consent", Callers.Elsewhere(ura: "90000209"), Elsewhere | Hidden.Observations),
        new("own with a relation", Callers.Own(), Hidden.ContentsOfOther | Hidden.OtherHolder | Hidden.Trays),
        new("own without a relation", Callers.Own(person: "staff-8"), Hidden.ContentsOfOther | Hidden.KindsBeside | Hidden.Observations | Hidden.History | Hidden.OtherHolder | Hidden.Trays) { LearnsOfIds = true },
        new("own, bound to the person", Callers.Own(patient: "a", purpose: PurposeOfUse.PatientRequest), Hidden.ContentsOfOther | Hidden.ExistenceOfOther | Hidden.OtherHolder | Hidden.Trays),
        new("own in an emergency", Callers.Own(person: "staff-8", purpose: PurposeOfUse.Emergency), Hidden.KindsBeside | Hidden.History | Hidden.Observations | Hidden.OtherHolder | Hidden.Trays) { LearnsOfIds = true },
        new("own with narrow scopes", Callers.Own(Narrow, relation: RelationSource.Asserted), Hidden.Observations | Hidden.OtherHolder | Hidden.Trays),
        new("another holder", Of(TestClients.South), Hidden.North),
    ];

    /// <summary>True for who learns that an id is in use: an own professional is told that a relation is missing (docs/adr/0009).</summary>
    public bool LearnsOfIds { get; init; }

    private static Caller Of(Access.Clients.Client client) => Caller.WithoutToken(client, Access.Clients.AccessRights.Read | Access.Clients.AccessRights.Write);
}
