namespace Vooraf.Access.Foreign;

/// <summary>Why a token of another issuer does not count.</summary>
/// <param name="Sentence">One sentence for who showed it. Repeats nothing of the token.</param>
/// <param name="IsPassing">True when it may count later: something that is needed to judge it did not answer.</param>
public sealed record ForeignFault(string Sentence, bool IsPassing = false);
