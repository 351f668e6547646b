using System.Collections.Immutable;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Forms;

/// <summary>Where a treatment stands on the form, and the codes of a decision (facts C.18).</summary>
/// <param name="Group">LinkId of the group.</param>
/// <param name="About">LinkId of the treatment.</param>
/// <param name="Decision">LinkId of the decision.</param>
/// <param name="Specification">LinkId of the specification; null: there is none.</param>
/// <param name="Comment">LinkId of the comment.</param>
/// <param name="Treatment">The treatment.</param>
internal sealed record FormPlace(string Group, string About, string Decision, string? Specification, string Comment, PlanConcept Treatment)
{
    private const string DecisionSystem = "urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.25.1";

    public static readonly ImmutableArray<FormPlace> Treatments =
    [
        new("1409", "1410", "1386", "1001", "1002", PlanCodes.Resuscitation),
        new("1411", "1412", "1387", "1388", "1389", PlanCodes.Ventilation),
        new("1413", "1414", "1390", "1391", "1392", PlanCodes.IntensiveCare),
        new("1415", "1416", "1393", "1394", "1395", PlanCodes.HospitalAdmission),
        new("1417", "1418", "1396", "1397", "1398", PlanCodes.Antibiotics),
        new("1419", "1420", "1399", "1400", "1401", PlanCodes.BloodProduct),
    ];

    public static readonly FormPlace OtherTreatment = new("1421", "1422", "1402", null, "1404", PlanCodes.Other);

    public static readonly FormPlace IcdDeactivation = new("1425", "1426", "1005", null, "1010", PlanCodes.IcdDeactivation);

    private static readonly (TreatmentDecision Decision, PlanConcept Code)[] Decisions =
    [
        (TreatmentDecision.Permit, new(DecisionSystem, "0")),
        (TreatmentDecision.Other, new(DecisionSystem, "1")),
        (TreatmentDecision.Deny, new(DecisionSystem, "2")),
        (TreatmentDecision.Unknown, PlanCodes.Unknown),
        (TreatmentDecision.NoDecisionYet, new(PlanCodes.NullFlavour, "ASKU")),
        (TreatmentDecision.NotDiscussed, new(PlanCodes.NullFlavour, "NASK")),
    ];

    public static TreatmentDecision DecisionOf(PlanConcept code) => Array.Find(Decisions, pair => pair.Code.HasCodeOf(code)).Decision;

    public static PlanConcept? CodeOf(TreatmentDecision decision) => Array.Find(Decisions, pair => pair.Decision == decision).Code;
}
