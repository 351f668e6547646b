using System.Collections.Immutable;

namespace Vooraf.Planning.Plans;

/// <summary>Rows of the ICD.</summary>
internal static class IcdFields
{
    private static readonly FieldRows<Icd> Of = new("icd", plan => plan.Icds, _ => "");

    public static readonly ImmutableArray<PlanField> Rows =
    [
        Of.Row("present", one => FactText.Of(one.Present), "DeviceUseStatement", "Resources have a statement for an ICD that is there, and none for \"no\" and \"unknown\".", "1006"),
        Of.Row("product", one => FactText.Code(one.Product), "Device.type", null, "1008"),
        Of.Row("comment", one => one.Comment, "DeviceUseStatement.note", null, "1009"),
        Of.Row("since", one => one.Since?.Text, "DeviceUseStatement.timingPeriod.start", "The form has no dates of an ICD."),
        Of.Row("until", one => one.Until?.Text, "DeviceUseStatement.timingPeriod.end", "The form has no dates of an ICD."),
        .. Of.Common("DeviceUseStatement.recordedOn", "DeviceUseStatement.status", "DeviceUseStatement.extension (health professional)", null, inForm: true, "The current version has no link from an ICD to a conversation."),
    ];
}
