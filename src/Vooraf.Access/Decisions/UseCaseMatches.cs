using Vooraf.Access.UseCases;

namespace Vooraf.Access.Decisions;

/// <summary>From elsewhere, and for every token with a use case in its scope, a request has one of the forms of that use case (facts D.1, policy check 2).</summary>
internal sealed class UseCaseMatches : IAccessRule
{
    private readonly Opinion noUseCase = Opinion.Refuse("no-use-case", "The scope of the access token names no use case that is served here.");
    private readonly Opinion formUnknown = Opinion.Refuse("form-unknown", "The request has none of the forms that the use case of the access token allows.");

    public Opinion Judge(in Matter matter)
    {
        var names = matter.Caller.Scopes.UseCases;
        if (names.IsEmpty)
            return matter.Caller.IsOwn ? Opinion.None : noUseCase;
        foreach (var name in names)
        {
            if (AccessOptions.UseCases.Find(name) is { } useCase && Allows(useCase, matter.Request))
                return Opinion.None;
        }

        return formUnknown;
    }

    private static bool Allows(UseCase useCase, AccessRequest request) => request.Interaction switch
    {
        AccessInteraction.Read => useCase.AllowsRead(request.Type),
        AccessInteraction.Search => useCase.AllowsSearch(request.Type, request.Parameters),
        _ => false,
    };
}
