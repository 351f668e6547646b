using Vooraf.Access.Scopes;

namespace Vooraf.Access.Foreign;

/// <summary>What the tokens of another issuer are worth here.</summary>
public sealed record IssuerTerms
{
    /// <summary>Its name in the settings: part of the names of its clients here, so that they are never taken for a client of our own.</summary>
    public required string Name { get; init; }

    /// <summary>Id of the holder whose data its tokens are for.</summary>
    public required string Holder { get; init; }

    /// <summary>URA of that holder: a token for this organisation is the holder's own; null when it is not known.</summary>
    public string? HolderUra { get; init; }

    /// <summary>When that holder was ended: from then on its tokens do not count and it is not asked; null when it was not.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Where it tells for whom its tokens are.</summary>
    public required ClaimNames Claims { get; init; }

    /// <summary>What the words of its scopes mean here; a word that is not in it allows nothing.</summary>
    public required IReadOnlyDictionary<string, GrantedScopes> Scopes { get; init; }

    /// <summary>Checks that who shows a token also has the key to which it is bound; null: bound tokens are refused.</summary>
    public IProofCheck? Proofs { get; init; }
}
