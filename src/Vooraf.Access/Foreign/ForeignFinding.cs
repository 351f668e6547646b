using Vooraf.Access.Tokens;

namespace Vooraf.Access.Foreign;

/// <summary>What a source made of a token: a caller, a fault, or neither when it is not one of its own.</summary>
/// <param name="Caller">Who calls.</param>
/// <param name="Thumbprint">Of the key to which the token is bound; null for a token that whoever has it may show.</param>
/// <param name="Terms">Of its issuer.</param>
/// <param name="Fault">Why it does not count.</param>
internal sealed record ForeignFinding(Caller? Caller, string? Thumbprint, IssuerTerms? Terms, ForeignFault? Fault)
{
    public static ForeignFinding NotMine { get; } = new(null, null, null, null);

    public static ForeignFinding Refused(string sentence) => new(null, null, null, new ForeignFault(sentence));

    public static ForeignFinding Unavailable(string sentence) => new(null, null, null, new ForeignFault(sentence, IsPassing: true));
}
