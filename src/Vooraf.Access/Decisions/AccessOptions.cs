using System.Collections.Immutable;
using Vooraf.Access.Consents;
using Vooraf.Access.Scopes;
using Vooraf.Access.UseCases;
using Vooraf.Fhir.Search;
using Vooraf.Planning.Standard;

namespace Vooraf.Access.Decisions;

/// <summary>What a decision is made with. Immutable.</summary>
public sealed record AccessOptions
{
    private static readonly SearchQueryParser Parser = ParserOf(PzpStandard.Load());

    /// <summary>The use case of proactive care planning, which also says what an emergency shows.</summary>
    public static UseCase Planning { get; } = UseCase.Pzp(Parser);

    /// <summary>The use cases that are served.</summary>
    public static UseCaseBook UseCases { get; } = new([Planning]);

    /// <summary>Reads the scopes of tokens.</summary>
    public static ScopeReader Scopes { get; } = new(Parser, UseCases);

    /// <summary>Nothing settled, the local consents alone.</summary>
    public static AccessOptions Standard { get; } = new();

    /// <summary>What holders have settled; a holder that is not among them has settled nothing.</summary>
    public ImmutableArray<HolderAccess> Holders { get; init; } = [];

    /// <summary>Where consents are asked for; all of them each time.</summary>
    public ImmutableArray<IConsentSource> Sources { get; init; } = [new LocalConsents()];

    /// <summary>How long a source of consents may take.</summary>
    public TimeSpan SourceTime { get; init; } = TimeSpan.FromSeconds(2);

    private static SearchQueryParser ParserOf(PzpStandard standard) => new(PzpSearch.Registry(standard), PzpSearch.Options(standard, []));
}
