using Vooraf.Access.Keys;

namespace Vooraf.Access.Foreign;

/// <summary>An issuer that signs its tokens (RFC 9068), by its keys.</summary>
/// <param name="Issuer">Its <c>iss</c>.</param>
/// <param name="Audiences">How it names this server in <c>aud</c>.</param>
/// <param name="Keys">Its keys.</param>
/// <param name="Longest">How far ahead the end of a token may lie.</param>
/// <param name="Terms">What its tokens are worth.</param>
public sealed record JwtIssuer(string Issuer, IReadOnlyCollection<string> Audiences, IKeySource Keys, TimeSpan Longest, IssuerTerms Terms);
