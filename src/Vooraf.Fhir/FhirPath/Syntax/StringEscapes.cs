using System.Globalization;
using System.Text;

namespace Vooraf.Fhir.FhirPath.Syntax;

/// <summary>Escapes in strings and delimited identifiers. As the specification says, a backslash before any other character is left out.</summary>
internal static class StringEscapes
{
    public static string Resolve(ReadOnlySpan<char> raw, int position)
    {
        if (!raw.Contains('\\'))
            return raw.ToString();

        var result = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                result.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u')
            {
                result.Append(Unicode(raw[(i + 1)..], position + i));
                i += 4;
            }
            else
            {
                result.Append(Simple(raw[i]));
            }
        }

        return result.ToString();
    }

    private static char Simple(char escaped) => escaped switch
    {
        'r' => '\r',
        'n' => '\n',
        't' => '\t',
        'f' => '\f',
        _ => escaped,
    };

    private static char Unicode(ReadOnlySpan<char> digits, int position) =>
        digits.Length >= 4 && ushort.TryParse(digits[..4], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : throw new FhirPathException("\\u must be followed by four hexadecimal digits", position);
}
