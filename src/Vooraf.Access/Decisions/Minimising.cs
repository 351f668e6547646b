using Vooraf.Access.Dossiers;
using Vooraf.Access.Scopes;
using Vooraf.Access.UseCases;
using Vooraf.Fhir.Search;
using Vooraf.Records;

namespace Vooraf.Access.Decisions;

/// <summary>Makes a dossier as small as a permit and the scopes of the token say. Whole resources only, and the same dossier where nothing is left out.</summary>
internal static class Minimising
{
    private const ScopeLetters Reading = ScopeLetters.Read | ScopeLetters.Search;

    /// <summary>What is seen of a dossier.</summary>
    public static Dossier Of(Dossier dossier, SeenPart part, AccessRequest request)
    {
        var scopes = request.Caller!.Scopes;
        var seen = ViewOf(part, scopes) is { } view ? DossierAccess.Of(dossier).Seen(view) : dossier;
        return SeesEveryType(scopes, request.Interaction) ? seen : Allowed(seen, scopes, request.Interaction);
    }

    /// <summary>True when the scopes show a resource to this interaction: it is of a type that they allow, and answers their constraints.</summary>
    public static bool Shows(GrantedScopes scopes, ResourceVersion version, AccessInteraction interaction)
    {
        if (SeesEveryType(scopes, interaction))
            return true;
        foreach (var grant in scopes.Grants)
        {
            if (Reads(grant) && grant.IsOf(version.Key.Type) && (grant.Constraint is null || Answers(version, grant.Constraint)))
                return true;
        }

        return false;
    }

    private static DossierView? ViewOf(SeenPart part, GrantedScopes scopes) => part switch
    {
        SeenPart.Everything => null,
        SeenPart.Emergency => UseCaseOf(scopes).Emergency,
        _ => UseCaseOf(scopes).Sees,
    };

    private static UseCase UseCaseOf(GrantedScopes scopes) => scopes.UseCases.IsEmpty ? AccessOptions.Planning : AccessOptions.UseCases.Find(scopes.UseCases[0])!;

    // Without scopes the use case says everything. Who writes has been let in by type at the door, and must see what it writes onto.
    private static bool SeesEveryType(GrantedScopes scopes, AccessInteraction interaction)
    {
        if (scopes.Grants.IsEmpty || interaction.Writes() || interaction == AccessInteraction.Bundle)
            return true;
        foreach (var grant in scopes.Grants)
        {
            if (grant is { Type: null } && Reads(grant))
                return true;
        }

        return false;
    }

    private static bool Reads(ScopeGrant grant) => (grant.Letters & Reading) != ScopeLetters.None;

    private static Dossier Allowed(Dossier dossier, GrantedScopes scopes, AccessInteraction interaction) =>
        new(dossier.Holder, dossier.Number, dossier.Version, [.. dossier.Resources.Where(version => Shows(scopes, version, interaction))]);

    private static bool Answers(ResourceVersion version, SearchQuery constraint) =>
        SearchMatcher.Matches(constraint, DossierResolver.CandidateOf(version), NothingResolver.Instance);
}
