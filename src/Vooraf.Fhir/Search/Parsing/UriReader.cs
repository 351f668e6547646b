using System.Buffers;
using Vooraf.Fhir.Search.Terms;
using Vooraf.Fhir.Search.Values;

namespace Vooraf.Fhir.Search.Parsing;

/// <summary>URI values (https://hl7.org/fhir/R4/search.html#uri): equal, <c>:below</c>, <c>:above</c>.</summary>
internal static class UriReader
{
    internal static bool Read(TermDraft draft, string value)
    {
        var uri = EscapedText.Unescape(value);
        return draft.Modifier switch
        {
            null => draft.Add(Equal(uri)),
            "below" => draft.Add(new UriTerm(uri, below: true)),
            "above" => draft.Add(new UriTerm(uri, below: false)),
            _ => draft.ModifierNotSupported(),
        };
    }

    private static BytesTerm Equal(string uri)
    {
        var buffer = new ArrayBufferWriter<byte>();
        UriValue.Write(buffer, uri);
        return new(buffer.WrittenSpan.ToArray());
    }
}
