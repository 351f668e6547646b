namespace Vooraf.Fhir.FhirPath.Syntax;

/// <summary>One word of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its content: escapes resolved, delimiters and the signs % $ @ left out.</param>
/// <param name="Position">Zero-based index of its first character.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Position)
{
    public bool Is(string symbolOrWord) =>
        Kind is TokenKind.Symbol or TokenKind.Identifier && string.Equals(Text, symbolOrWord, StringComparison.Ordinal);

    public bool IsIdentifier => Kind is TokenKind.Identifier or TokenKind.DelimitedIdentifier;
}
