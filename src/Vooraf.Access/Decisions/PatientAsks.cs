using Vooraf.Access.Callers;
using Vooraf.Records.Log;

namespace Vooraf.Access.Decisions;

/// <summary>The person sees their own dossier (Wabvpz 15d), through a client of the holder and a token that is bound to them. They change nothing this way.</summary>
internal sealed class PatientAsks : IAccessRule
{
    private readonly Opinion asks = Opinion.Permit("patient-asks", "The person asks for their own data.", SeenPart.Everything, LogChecks.None);
    private readonly Opinion readsOnly = Opinion.Missing("patient-reads-only", "A person reads their dossier; they do not change it this way.");

    public Opinion Judge(in Matter matter)
    {
        if (!matter.IsPersonAsked(own: true) || matter.Caller.Purpose != PurposeOfUse.PatientRequest)
            return Opinion.None;
        return matter.Request.Interaction.Writes() ? readsOnly : asks;
    }
}
