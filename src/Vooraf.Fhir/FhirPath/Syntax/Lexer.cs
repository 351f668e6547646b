namespace Vooraf.Fhir.FhirPath.Syntax;

/// <summary>Cuts the text of an expression into tokens (FHIRPath N1, section 8 and its grammar).</summary>
internal sealed class Lexer
{
    private const string TwoCharacterSymbols = "!=|!~|>=|<=";
    private const string Symbols = ".,()[]{}+-*/&|=~<>";

    private readonly string _text;
    private int _at;

    private Lexer(string text) => _text = text;

    public static List<Token> Read(string text)
    {
        var lexer = new Lexer(text);
        var tokens = new List<Token>();
        do
        {
            lexer.SkipBlank();
            tokens.Add(lexer.Next());
        }
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private char Following => _at + 1 < _text.Length ? _text[_at + 1] : '\0';

    private Token Next()
    {
        var start = _at;
        if (_at >= _text.Length)
            return new Token(TokenKind.End, "", start);

        return Current switch
        {
            '\'' => new Token(TokenKind.String, Delimited('\''), start),
            '`' or '"' => new Token(TokenKind.DelimitedIdentifier, Delimited(Current), start),
            '@' => Temporal(start),
            '$' => Variable(start),
            '%' => External(start),
            >= '0' and <= '9' => Number(start),
            '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => new Token(TokenKind.Identifier, Word(), start),
            _ => Symbol(start),
        };
    }

    private void SkipBlank()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(Current))
                _at++;
            else if (Current == '/' && Following == '/')
                _at = IndexOrEnd("\n", 1);
            else if (Current == '/' && Following == '*')
                SkipBlockComment();
            else
                return;
        }
    }

    private void SkipBlockComment()
    {
        var start = _at;
        _at = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal) + 2;
        if (_at == 1)
            throw new FhirPathException("This comment is not closed with */", start);
    }

    private int IndexOrEnd(string mark, int length)
    {
        var found = _text.IndexOf(mark, _at, StringComparison.Ordinal);
        return found < 0 ? _text.Length : found + length;
    }

    private string Word()
    {
        var start = _at;
        while (char.IsAsciiLetterOrDigit(Current) || Current == '_')
            _at++;
        return _text[start.._at];
    }

    private Token Number(int start)
    {
        SkipDigits();
        if (Current == '.' && char.IsAsciiDigit(Following))
        {
            _at++;
            SkipDigits();
        }

        return new Token(TokenKind.Number, _text[start.._at], start);
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Current))
            _at++;
    }

    /// <summary>A literal after @; which characters belong to it is decided here, whether it is a date is decided by the parser.</summary>
    private Token Temporal(int start)
    {
        _at++;
        while (char.IsAsciiDigit(Current) || Current is 'T' or ':' or 'Z' or '-' or '+' || (Current == '.' && char.IsAsciiDigit(Following)))
            _at++;
        return new Token(TokenKind.Temporal, _text[(start + 1).._at], start);
    }

    private Token Variable(int start)
    {
        _at++;
        return new Token(TokenKind.Variable, Word(), start);
    }

    private Token External(int start)
    {
        _at++;
        var name = Current is '`' or '\'' or '"' ? Delimited(Current) : Word();
        return name.Length > 0
            ? new Token(TokenKind.External, name, start)
            : throw new FhirPathException("A name is missing after %", start);
    }

    private Token Symbol(int start)
    {
        if (_at + 1 < _text.Length && TwoCharacterSymbols.Contains(_text.Substring(_at, 2), StringComparison.Ordinal) && Current != '|')
        {
            _at += 2;
            return new Token(TokenKind.Symbol, _text[start.._at], start);
        }

        if (!Symbols.Contains(Current, StringComparison.Ordinal))
            throw new FhirPathException($"The character '{Current}' has no meaning here", start);

        _at++;
        return new Token(TokenKind.Symbol, _text[start.._at], start);
    }

    private string Delimited(char delimiter)
    {
        var start = _at;
        var end = _at + 1;
        while (end < _text.Length && _text[end] != delimiter)
            end += _text[end] == '\\' ? 2 : 1;
        if (end >= _text.Length)
            throw new FhirPathException($"The closing {delimiter} is missing", start);

        _at = end + 1;
        return StringEscapes.Resolve(_text.AsSpan(start + 1, end - start - 1), start + 1);
    }
}
