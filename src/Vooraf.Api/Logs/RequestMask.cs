using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Vooraf.Access.Auditing;
using Vooraf.Api.Requests;
using Vooraf.Fhir.Identifiers;

namespace Vooraf.Api.Logs;

/// <summary>Writes a request down for the log: method, path and parameters, without what identifies a person.</summary>
internal static class RequestMask
{
    private const string Mark = "***";

    // Nobody fills the log with long requests.
    private const int Longest = 4096;

    public static string Of(ApiCall call)
    {
        var path = LogText.Of(BsnText.Mask(call.Path));
        if (call.Query.Length == 0 && call.Form.Length == 0)
            return string.Concat(call.Method, " ", path);

        var text = new StringBuilder(call.Method, 256).Append(' ').Append(path);
        var separator = AddParameters(text, call.Query, '?');
        AddParameters(text, call.Form, separator);
        return LogText.Of(text.ToString(0, Math.Min(text.Length, Longest)));
    }

    private static char AddParameters(StringBuilder text, string query, char separator)
    {
        foreach (var pair in new QueryStringEnumerable(query))
        {
            var name = pair.DecodeName().Span;
            text.Append(separator).Append(BsnText.Mask(name.ToString())).Append('=');
            separator = '&';
            AddValue(text, name, pair.DecodeValue().Span);
        }

        return separator;
    }

    private static void AddValue(StringBuilder text, ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        switch (ParameterNames.PrivacyOf(name))
        {
            case ParameterPrivacy.Coded:
                text.Append(value);
                break;
            case ParameterPrivacy.Open when BsnText.Find(value) < 0:
                text.Append(value);
                break;
            default:
                text.Append(Mark);
                break;
        }
    }
}
