using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Vooraf.Api.Formats;

/// <summary>Chooses the format of the answer: <c>_format</c> goes before Accept.</summary>
internal static class FormatChoice
{
    private const string Parameter = "_format";

    /// <summary>The format; null when only formats are asked for that cannot be given.</summary>
    public static WireFormat? Of(HttpRequest request)
    {
        var query = request.QueryString.Value;
        if (query is not null && query.Contains(Parameter, StringComparison.Ordinal) && Named(query, out var format))
            return format;
        return AcceptHeader.Choose(request.Headers.Accept.ToString());
    }

    /// <summary>True when a query or form names a format; it may be one that cannot be given.</summary>
    public static bool Named(string query, out WireFormat? format)
    {
        format = null;
        foreach (var pair in new QueryStringEnumerable(query))
        {
            if (!pair.DecodeName().Span.SequenceEqual(Parameter))
                continue;

            ReadOnlySpan<char> value = pair.DecodeValue().Span;
            var name = MediaType.Cut(ref value, ';');
            format = MediaType.ParametersFit(value) ? MediaType.FormatOf(name) : null;
            return true;
        }

        return false;
    }
}
