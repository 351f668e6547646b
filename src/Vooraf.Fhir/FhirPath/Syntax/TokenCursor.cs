namespace Vooraf.Fhir.FhirPath.Syntax;

/// <summary>Goes through the tokens of an expression, one at a time, and says what is wrong where another was expected.</summary>
internal sealed class TokenCursor(List<Token> tokens)
{
    private int _at;

    public Token Current => tokens[_at];

    public Token Take() => tokens[_at++];

    public Token TakeIdentifier(string expected) =>
        Current.IsIdentifier && Current.Text.Length > 0 && !IsReserved(Current) ? Take() : throw Unexpected(expected);

    public bool TryTake(string symbol)
    {
        if (Current.Kind != TokenKind.Symbol || !Current.Is(symbol))
            return false;
        _at++;
        return true;
    }

    public void Expect(string symbol)
    {
        if (!TryTake(symbol))
            throw Unexpected("'" + symbol + "'");
    }

    public FhirPathException Unexpected(string? expected = null)
    {
        var found = Current.Kind == TokenKind.End ? "the end" : $"'{Current.Text}'";
        return new FhirPathException(expected is null ? $"{found} was not expected here" : $"{expected} was expected here, not {found}", Current.Position);
    }

    /// <summary>Words that are names of elements only between back-quotes. (So are div and mod; published expressions have text.div without.)</summary>
    private static bool IsReserved(Token token) =>
        token.Kind == TokenKind.Identifier && token.Text is "and" or "or" or "xor" or "implies";
}
