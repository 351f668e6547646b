using System.Runtime.InteropServices;
using Vooraf.Access.Consents;
using Vooraf.Access.Dossiers;
using Vooraf.Access.Tokens;

namespace Vooraf.Access.Decisions;

/// <summary>What the rules judge: a request, and the subject that it turned out to be about.</summary>
/// <param name="Request">The request.</param>
/// <param name="Subject">What was found; by default the door.</param>
/// <param name="Holder">What the holder has settled.</param>
/// <param name="Consent">What the sources of consents answered; null where they were not asked.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Matter(AccessRequest Request, AccessSubject Subject, HolderAccess Holder, ConsentAnswer? Consent = null)
{
    /// <summary>Who; only after the rule that wants a caller.</summary>
    public Caller Caller => Request.Caller!;

    /// <summary>True when it is about the dossier of a person, and the caller is of the holder or not.</summary>
    public bool IsPersonAsked(bool own) => Subject.Kind == SubjectKind.Person && Caller.IsOwn == own;

    /// <summary>What the person's dossier says about who may see it; only for a person.</summary>
    public DossierAccess Access => DossierAccess.Of(Subject.Dossier!);
}
