using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Mapping;

/// <summary>Every kind of item with its resource (facts C.5 to C.17).</summary>
internal static class ResourceMaps
{
    public static readonly ConversationMap Conversation = new();
    public static readonly ContactMap Contact = new();
    public static readonly CapacityObservationMap Capacity = new();
    public static readonly GoalMap Goal = new();
    public static readonly TreatmentDirectiveMap Directive = new();
    public static readonly AdvanceDirectiveMap AdvanceDirective = new();
    public static readonly IcdMap Icd = new();
    public static readonly InformRelativesMap InformRelatives = new();
    public static readonly TextObservationMap CareWish = new("ACP-SpecificCareWishes", "153851000146100", "370819000");
    public static readonly ChoiceObservationMap PlaceOfDeath = new("ACP-PreferredPlaceOfDeath", "395091006", null, "264362003", "22232009", "108344006", "284546000");
    public static readonly ChoiceObservationMap Euthanasia = new("ACP-PositionRegardingEuthanasia", "340171000146104", null, "340181000146102", "340201000146103", "340191000146100");
    public static readonly ChoiceObservationMap Donor = new("ACP-OrganDonationChoiceRegistration", "570801000146104", "1156040003", PlanCodes.Yes.Code!, PlanCodes.No.Code!);
    public static readonly TextObservationMap SenseOfPurpose = new("ACP-SenseOfPurpose", "247751003", null);
}
