using System.Text;
using System.Text.Json;

namespace Vooraf.Fhir.Tests.Xml;

/// <summary>A form of JSON in which equal content is equal text: properties in order of name, numbers as they were written.</summary>
internal static class CanonicalJson
{
    internal static string Of(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var text = new StringBuilder();
        Append(text, document.RootElement, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonElement element, int depth)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject().OrderBy(one => one.Name, StringComparer.Ordinal))
                {
                    text.Append('\n').Append(' ', depth).Append(property.Name).Append(": ");
                    Append(text, property.Value, depth + 1);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    text.Append('\n').Append(' ', depth).Append('-');
                    Append(text, item, depth + 1);
                }

                break;
            case JsonValueKind.String:
                text.Append('"').Append(element.GetString()).Append('"');
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }
}
