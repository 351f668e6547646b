using Vooraf.Records;

namespace Vooraf.Access.Decisions;

/// <summary>A token that is bound to a person serves that person alone. Professionals are no persons in care.</summary>
internal sealed class PersonIsTheOneBound : IAccessRule
{
    private readonly Opinion other = Opinion.Refuse("other-person", "The access token is for another person.");

    public Opinion Judge(in Matter matter)
    {
        if (matter.Caller.Patient is not { } patient || matter.Subject.Kind == SubjectKind.Directory)
            return Opinion.None;
        return matter.Subject.Dossier?.Find(new ResourceKey("Patient", patient)) is null ? other : Opinion.None;
    }
}
