using System.Collections.Immutable;

namespace Vooraf.Planning.Plans;

/// <summary>Rows of the capacity to decide.</summary>
internal static class CapacityFields
{
    private static readonly FieldRows<Capacity> Of = new("capacity", plan => plan.Capacities, _ => "");

    public static readonly ImmutableArray<PlanField> Rows =
    [
        Of.Row("canDecide", one => FactText.Of(one.CanDecide), "Patient.extension (legally capable)", null, "1406"),
        Of.Row("comment", one => one.Comment, "Patient.extension (legally capable, comment)", null, "1407"),
        .. Of.Common(null, null, null, null, inForm: true, "In the current version it is an extension of Patient, without date, status or professional; a later version has an Observation."),
    ];
}
