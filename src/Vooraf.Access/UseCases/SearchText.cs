using Vooraf.Fhir.Search;

namespace Vooraf.Access.UseCases;

/// <summary>A search written as text: <c>Type</c> or <c>Type?name=value&amp;name=value</c>, with percent signs for what needs them.</summary>
internal static class SearchText
{
    /// <summary>Reads it; null when it cannot be read whole.</summary>
    public static SearchQuery? Parse(string text, SearchQueryParser parser)
    {
        var mark = text.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? parser.Parse(text, []).Query : Parse(text[..mark], text[(mark + 1)..], parser);
    }

    /// <summary>Reads the parameters of a search of a type; null when they cannot be read whole.</summary>
    public static SearchQuery? Parse(string type, string parameters, SearchQueryParser parser)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var pair in parameters.Split('&'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                return null;
            pairs.Add(new(Uri.UnescapeDataString(pair[..equals]), Uri.UnescapeDataString(pair[(equals + 1)..])));
        }

        return parser.Parse(type, pairs).Query;
    }
}
