namespace Vooraf.Fhir.FhirPath.Syntax;

internal enum TokenKind
{
    End,
    Identifier,
    DelimitedIdentifier,
    String,
    Number,
    Temporal,
    Variable,
    External,
    Symbol,
}
