using Vooraf.Access.Scopes;

namespace Vooraf.Access.Decisions;

/// <summary>The scopes of the token allow the interaction on the type. Where a use case is the only scope, its forms say what is allowed.</summary>
internal sealed class ScopeAllows : IAccessRule
{
    private readonly Opinion missing = Opinion.Refuse("scope-missing", "The scopes of the access token do not allow this interaction on this type of resource.");

    public Opinion Judge(in Matter matter)
    {
        var (scopes, request) = (matter.Caller.Scopes, matter.Request);
        if (scopes.Grants.IsEmpty && !scopes.UseCases.IsEmpty)
            return Opinion.None;

        var needed = request.Interaction.Needs();
        return IsAllowed(scopes, request, needed) ? Opinion.None : missing;
    }

    // A former version may not have answered the constraint.
    private static bool IsAllowed(GrantedScopes scopes, AccessRequest request, ScopeLetters needed) =>
        request.Interaction.ShowsMore() ? scopes.AllowWhole(request.Type, needed) : scopes.Allow(request.Type, needed);
}
