using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Search.Terms;

namespace Vooraf.Fhir.Search.Parsing;

/// <summary>Makes terms of the values of one parameter.</summary>
internal sealed class TermReader(SearchQueryOptions options)
{
    private readonly TokenReader tokens = new(options);
    private readonly ReferenceReader references = new(options);
    private readonly DateReader dates = new(options.Clock);

    /// <summary>The terms, one or more for each value; null, with an issue, when a value or the modifier is not understood.</summary>
    internal Term[]? Read(QueryDraft draft, SearchParameter parameter, ParameterName name, List<string> values, Mentions mentions)
    {
        var reader = new TermDraft(draft, parameter, name, mentions);
        foreach (var value in values)
        {
            if (!Read(reader, value))
                return null;
        }

        return [.. reader.Terms];
    }

    private bool Read(TermDraft draft, string value) => draft.Parameter.Kind switch
    {
        SearchParameterKind.Token => tokens.Read(draft, value),
        SearchParameterKind.Reference => references.Read(draft, value),
        SearchParameterKind.Date => dates.Read(draft, value),
        SearchParameterKind.String => StringReader.Read(draft, value),
        _ => UriReader.Read(draft, value),
    };
}
