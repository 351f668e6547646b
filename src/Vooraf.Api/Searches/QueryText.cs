using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Vooraf.Api.Buffers;
using Vooraf.Api.Logs;
using Vooraf.Fhir.Identifiers;

namespace Vooraf.Api.Searches;

/// <summary>Parameters as text of a URL, and back.</summary>
internal static class QueryText
{
    /// <summary>Reads names and values, decoded, in their order.</summary>
    public static void Read(string query, List<KeyValuePair<string, string>> parameters)
    {
        foreach (var pair in new QueryStringEnumerable(query))
            parameters.Add(new(pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
    }

    /// <summary>Writes parameters as a query without question mark.</summary>
    public static string Of(IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in parameters)
            text.Append(text.Length == 0 ? "" : "&").Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
        return text.ToString();
    }

    /// <summary>Writes parameters with their question mark, for a link that may be seen: what identifies a person stays out.</summary>
    public static void AddVisible(PooledBuffer buffer, IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        var separator = "?"u8;
        for (var i = 0; i < parameters.Count; i++)
        {
            var (name, value) = parameters[i];
            if (!IsVisible(name, value))
                continue;

            buffer.Add(separator);
            AddEncoded(buffer, name);
            buffer.Add("="u8);
            AddEncoded(buffer, value);
            separator = "&"u8;
        }
    }

    private static bool IsVisible(string name, string value) => ParameterNames.PrivacyOf(name) switch
    {
        ParameterPrivacy.Coded => true,
        ParameterPrivacy.Open => BsnText.Find(value) < 0,
        _ => false,
    };

    // What may stand in a query as it is (RFC 3986, section 3.4), but for the signs that mean something in one, and plus.
    private static void AddEncoded(PooledBuffer buffer, string text)
    {
        Span<byte> utf8 = text.Length <= 256 ? stackalloc byte[768] : new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var length = Encoding.UTF8.GetBytes(text, utf8);
        var output = buffer.GetSpan(length * 3);
        var written = 0;
        foreach (var one in utf8[..length])
        {
            if (char.IsAsciiLetterOrDigit((char)one) || "-._~:/,$!*'()@;".AsSpan().Contains((char)one))
            {
                output[written++] = one;
                continue;
            }

            output[written++] = (byte)'%';
            output[written++] = (byte)"0123456789ABCDEF"[one >> 4];
            output[written++] = (byte)"0123456789ABCDEF"[one & 15];
        }

        buffer.Advance(written);
    }
}
