using System.Text;
using Vooraf.Fhir.Search.Values;

namespace Vooraf.Fhir.Search.Terms;

/// <summary>A string.</summary>
internal sealed class StringTerm(string wanted, StringMatch match) : Term
{
    private readonly byte[] exact = Encoding.UTF8.GetBytes(wanted);
    private readonly string folded = FoldedText.Of(wanted);

    internal override bool Fits(ReadOnlySpan<byte> value)
    {
        if (match == StringMatch.Exact)
            return value.SequenceEqual(exact);
        var text = FoldedText.Of(Encoding.UTF8.GetString(value));
        return match == StringMatch.Begins ? text.StartsWith(folded, StringComparison.Ordinal) : text.Contains(folded, StringComparison.Ordinal);
    }
}
