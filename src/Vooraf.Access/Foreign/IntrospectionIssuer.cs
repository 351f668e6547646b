namespace Vooraf.Access.Foreign;

/// <summary>An issuer that is asked about each token (RFC 7662), as a Nuts node offers it.</summary>
/// <param name="Endpoint">Where it is asked.</param>
/// <param name="Issuer">Its <c>iss</c>: a node answers about the tokens of all its tenants.</param>
/// <param name="Terms">What its tokens are worth.</param>
public sealed record IntrospectionIssuer(Uri Endpoint, string Issuer, IssuerTerms Terms);
