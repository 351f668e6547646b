namespace Vooraf.Access.Jwts;

/// <summary>Why a signed token does not count.</summary>
/// <param name="Sentence">One sentence for who showed it. Repeats nothing of the token.</param>
/// <param name="IsPassing">True when it may count later: something that is needed to judge it could not be reached.</param>
internal sealed record JwtFault(string Sentence, bool IsPassing = false);
