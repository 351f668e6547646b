using Vooraf.Fhir.Search.Values;

namespace Vooraf.Fhir.Search.Terms;

/// <summary><c>:identifier</c>: the identifier of a logical reference.</summary>
internal sealed class IdentifierTerm(Term token) : Term
{
    internal override bool Fits(ReadOnlySpan<byte> value) => value[0] == ReferenceValue.Identifier && token.Fits(value[1..]);
}
