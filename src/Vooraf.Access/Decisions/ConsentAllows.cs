using Vooraf.Access.Consents;
using Vooraf.Records.Log;

namespace Vooraf.Access.Decisions;

/// <summary>From elsewhere the person's consent decides (Wabvpz 15a): nothing recorded is no, an objection is final, and so is a source that does not answer.</summary>
internal sealed class ConsentAllows : IAccessRule
{
    private readonly Opinion consents = Opinion.Permit("consent", "The person has permitted it.", SeenPart.UseCase, LogChecks.Consent);
    private readonly Opinion objects = Opinion.Refuse("objection", "The person has objected to it.");
    private readonly Opinion unclear = Opinion.Refuse("consent-not-understood", "A consent of the person cannot be interpreted.");
    private readonly Opinion unanswered = Opinion.Refuse("consent-unanswered", "A source of consents did not answer.");
    private readonly Opinion nothing = Opinion.Missing("no-consent", "The person has not permitted it.");

    public Opinion Judge(in Matter matter)
    {
        if (!matter.IsPersonAsked(own: false))
            return Opinion.None;
        return matter.Consent?.Verdict switch
        {
            ConsentVerdict.Permission => consents,
            ConsentVerdict.Objection => objects,
            ConsentVerdict.NotUnderstood => unclear,
            ConsentVerdict.Nothing => nothing,
            _ => unanswered,
        };
    }
}
