using Vooraf.Fhir.Search.Terms;

namespace Vooraf.Fhir.Search.Parsing;

/// <summary>String values (https://hl7.org/fhir/R4/search.html#string): the beginning, <c>:contains</c>, <c>:exact</c>.</summary>
internal static class StringReader
{
    internal static bool Read(TermDraft draft, string value)
    {
        var text = EscapedText.Unescape(value);
        return draft.Modifier switch
        {
            null => draft.Add(new StringTerm(text, StringMatch.Begins)),
            "contains" => draft.Add(new StringTerm(text, StringMatch.Contains)),
            "exact" => draft.Add(new StringTerm(text, StringMatch.Exact)),
            _ => draft.ModifierNotSupported(),
        };
    }
}
