namespace Vooraf.Access.Foreign;

/// <summary>Knows the tokens of one other issuer.</summary>
internal interface IForeignSource
{
    /// <summary>What its tokens are worth.</summary>
    IssuerTerms Terms { get; }

    /// <summary>Judges a token, but not who shows it.</summary>
    ValueTask<ForeignFinding> FindAsync(string token, CancellationToken cancellation);
}
