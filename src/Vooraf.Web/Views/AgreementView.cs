using Vooraf.Planning.Current;
using Vooraf.Planning.Plans;
using Vooraf.Web.Serving;

namespace Vooraf.Web.Views;

/// <summary>One agreement as the page shows it.</summary>
/// <param name="Answer">What was decided or told.</param>
/// <param name="Comment">A comment on it; null: none.</param>
/// <param name="Source">When, with whom, by which holder, and on what.</param>
public sealed record AgreementView(AnswerWords Answer, string? Comment, string Source)
{
    /// <summary>Makes it.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="holder">The name of its holder.</param>
    public static AgreementView Of(RecordedAgreement agreement, string holder)
    {
        string[] parts =
        [
            agreement.Date is { } date ? DutchDate.Of(date.Text) + (agreement.IsDateInFuture ? " (ligt in de toekomst)" : "") : "geen datum",
            .. agreement.Item.Professionals.Select(Professional),
        ];
        var source = $"{string.Join(", ", parts)}. Bron: {holder}{(agreement.IsFromForm ? ", formulier" : "")}";
        return new AgreementView(AnswerWords.Of(agreement), CommentOf(agreement.Item), source);
    }

    private static string Professional(Professional professional)
    {
        string?[] parts = [professional.Name?.Whole, professional.Role?.Words, professional.Organisation?.Name];
        var known = parts.OfType<string>().Where(part => part.Length > 0).ToArray();
        return known.Length == 0 ? "zorgverlener zonder naam" : string.Join(", ", known);
    }

    private static string? CommentOf(PlanItem item) => item switch
    {
        TreatmentDirective directive => directive.Comment,
        ChoiceStatement statement => statement.Comment,
        TextStatement statement => statement.Comment,
        Capacity capacity => capacity.Comment,
        Icd icd => icd.Comment,
        _ => null,
    };
}
