namespace Vooraf.Access.Foreign;

/// <summary>Checks proofs of possession (DPoP, RFC 9449).</summary>
public interface IProofCheck
{
    /// <summary>Checks one. What was checked once is never valid again.</summary>
    /// <param name="shown">The token and its proof.</param>
    /// <param name="thumbprint">Of the key to which the token is bound (<c>cnf.jkt</c>).</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>Null when it is valid.</returns>
    ValueTask<ForeignFault?> CheckAsync(ShownToken shown, string thumbprint, CancellationToken cancellation);
}
