using System.Collections.Immutable;

namespace Vooraf.Planning.Plans;

/// <summary>Rows of parts 7 and 8 of the form.</summary>
internal static class SharingFields
{
    private const string NoEarlier = "Resources hold the earlier agreements themselves, not the answer to whether there are any.";
    private const string NoSharing = "Agreement to share is a consent of its own, apart from the clinical resources.";

    private static readonly FieldRows<EarlierAgreements> Earlier = new("earlier", plan => plan.EarlierAgreements, _ => "");
    private static readonly FieldRows<InformRelatives> Inform = new("informRelatives", plan => plan.InformRelatives, _ => "");
    private static readonly FieldRows<Sharing> Share = new("sharing", plan => plan.Sharings, _ => "");

    public static readonly ImmutableArray<PlanField> Rows =
    [
        Earlier.Row("exist", one => FactText.Of(one.Exist), null, NoEarlier, "1197"),
        Earlier.Row("comment", one => one.Comment, null, NoEarlier, "1198"),
        Earlier.Row("differ", one => FactText.Of(one.Differ), null, NoEarlier, "1199"),
        .. Earlier.Common(null, null, null, null, inForm: true, NoEarlier),
        Inform.Row("told", one => FactText.Of(one.Told), "CommunicationRequest", "Resources have a request for what was told, and none for \"no\".", "1200"),
        Inform.Rows("recipient", (plan, one) => one.Recipients.Select(key => FactText.Contact(plan, key)), "CommunicationRequest.recipient", "The form does not name who is to be informed."),
        .. Inform.Common(
            "CommunicationRequest.authoredOn", "CommunicationRequest.status", "CommunicationRequest.requester", "CommunicationRequest.encounter", inForm: true, null),
        Share.Row("agreed", one => FactText.Of(one.Agreed), null, NoSharing, "1201"),
        .. Share.Common(null, null, null, null, inForm: true, NoSharing),
    ];
}
