using System.Collections.Immutable;

namespace Vooraf.Planning.Plans;

/// <summary>Rows of the declarations made before; the form asks only whether there are any.</summary>
internal static class AdvanceDirectiveFields
{
    private const string NotOnForm = "The form asks only whether agreements were made before.";

    private static readonly FieldRows<AdvanceDirective> Of = new("advanceDirective", plan => plan.AdvanceDirectives, KeyOf);

    public static readonly ImmutableArray<PlanField> Rows =
    [
        Of.Row("type", one => FactText.Code(one.Type), "Consent.provision.code", NotOnForm),
        Of.Row("type.text", one => one.Type?.Text, "Consent.provision.code.text", NotOnForm),
        Of.Row("comment", one => one.Comment, "Consent.extension (comment)", NotOnForm),
        Of.Rows("representative", (plan, one) => [FactText.Contact(plan, one.Representative)], "Consent.provision.actor", NotOnForm),
        Of.Row("document.contentType", one => one.Document?.ContentType, "Consent.sourceAttachment.contentType", NotOnForm),
        Of.Row("document.title", one => one.Document?.Title, "Consent.sourceAttachment.title", NotOnForm),
        Of.Row("document.url", one => one.Document?.Url, "Consent.sourceAttachment.url", NotOnForm),
        Of.Row("document.data", one => one.Document?.Data, "Consent.sourceAttachment.data", NotOnForm),
        .. Of.Common("Consent.dateTime", "Consent.status", null, null, inForm: false, NotOnForm).Where(IsDateOrStatus),
    ];

    /// <summary>What a directive says about the declaration on which it rests.</summary>
    public static string TextOf(Plan plan, string key) =>
        plan.AdvanceDirectives.FirstOrDefault(one => string.Equals(one.Key, key, StringComparison.Ordinal)) is AdvanceDirective found ? KeyOf(found) : "not in the plan";

    private static string KeyOf(AdvanceDirective one) => one.Type?.Code ?? one.Type?.Text ?? "";

    private static bool IsDateOrStatus(PlanField row) => row.Id.EndsWith(".date", StringComparison.Ordinal) || row.Id.EndsWith(".status", StringComparison.Ordinal);
}
