using Vooraf.Access.Consents;
using Vooraf.Records.Log;

namespace Vooraf.Access.Decisions;

/// <summary>From elsewhere the person's consent decides (Wabvpz 15a): nothing recorded is no, an objection is final, and so is a source that does not answer.</summary>
internal sealed class ConsentAllows : IAccessRule
{
    private static readonly Opinion Consents = Opinion.Permit("consent", "The person has permitted it.", SeenPart.UseCase, LogChecks.Consent);
    private static readonly Opinion Objects = Opinion.Refuse("objection", "The person has objected to it.");
    private static readonly Opinion Unclear = Opinion.Refuse("consent-not-understood", "A consent of the person cannot be interpreted.");
    private static readonly Opinion Unanswered = Opinion.Refuse("consent-unanswered", "A source of consents did not answer.");
    private static readonly Opinion Nothing = Opinion.Missing("no-consent", "The person has not permitted it.");

    public Opinion Judge(in Matter matter)
    {
        if (!matter.IsPersonAsked(own: false))
            return Opinion.None;
        return matter.Consent?.Verdict switch
        {
            ConsentVerdict.Permission => Consents,
            ConsentVerdict.Objection => Objects,
            ConsentVerdict.NotUnderstood => Unclear,
            ConsentVerdict.Nothing => Nothing,
            _ => Unanswered,
        };
    }
}
