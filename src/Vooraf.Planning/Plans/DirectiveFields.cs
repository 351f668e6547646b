using System.Collections.Immutable;

namespace Vooraf.Planning.Plans;

/// <summary>Rows of the treatment directives.</summary>
internal static class DirectiveFields
{
    private const string NoEnd = "The form says what is agreed now, not what has ended.";

    private static readonly ImmutableArray<string> Decisions = ["1386", "1387", "1390", "1393", "1396", "1399", "1402", "1005"];
    private static readonly ImmutableArray<string> Treatments = ["1410", "1412", "1414", "1416", "1418", "1420", "1422", "1426"];

    private static readonly FieldRows<TreatmentDirective> Of = new("directive", plan => plan.Directives, KeyOf);

    public static readonly ImmutableArray<PlanField> Rows =
    [
        Of.Row("treatment", one => FactText.Code(one.Treatment), "Consent.provision.code", null, Treatments),
        Of.Row("treatment.text", one => one.Treatment.Text, "Consent.provision.code.text", null, "1422"),
        Of.Row("decision", one => one.Decision == TreatmentDecision.NotRecorded ? null : one.Decision.ToString(), "Consent.provision.type or modifierExtension (specification other)", null, Decisions),
        Of.Row("specification", one => one.Specification, "Consent.modifierExtension (specification other)", null, "1001", "1388", "1391", "1394", "1397", "1400"),
        Of.Row("comment", one => one.Comment, "Consent.extension (comment)", null, "1002", "1389", "1392", "1395", "1398", "1401", "1404", "1010"),
        Of.Row("ended", one => one.Ended?.Text, "Consent.provision.period.end", NoEnd),
        Of.Row("reasonForEnding", one => one.ReasonForEnding, "Consent.provision.extension (reason for ending)", NoEnd),
        Of.Row("personAgreed", one => one.PersonAgreed ? "yes" : null, "Consent.provision.actor", "The form has no parties to an agreement."),
        Of.Rows("contactAgreed", (plan, one) => one.ContactsAgreed.Select(key => FactText.Contact(plan, key)), "Consent.provision.actor", "The form has no parties to an agreement."),
        Of.Rows("advanceDirective", (plan, one) => one.AdvanceDirectives.Select(key => AdvanceDirectiveFields.TextOf(plan, key)), "Consent.sourceReference", "The form has no earlier directives."),
        .. Of.Common("Consent.dateTime", "Consent.status", "Consent.provision.actor", null, inForm: true, "The current version has no link from a directive to a conversation; the date ties them."),
    ];

    /// <summary>The code, or the words of a treatment outside the list.</summary>
    private static string KeyOf(TreatmentDirective directive) =>
        directive.Treatment.HasCodeOf(PlanCodes.Other) ? directive.Treatment.Text ?? "OTH" : directive.Treatment.Code ?? directive.Treatment.Text ?? "";
}
