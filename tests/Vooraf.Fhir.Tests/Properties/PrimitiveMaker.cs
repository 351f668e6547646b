using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Tests.Properties;

/// <summary>Makes values of primitives, the odd but legal ones often.</summary>
internal sealed class PrimitiveMaker(Random random)
{
    private static readonly string[] Pieces =
        ["a", "Z", "0", " ", "  ", "\t", "\n", "\r", "\r\n", "<", ">", "&", "&amp;", "\"", "'", "\\", "/", "]]>", "<!--", "é", "\u00a0", "\u0085", "\u2028", "\uFFFD", "\uE000", "😀", "𐀀", "\u007f", "{", "}", "%20", "\u202e", "اب"];

    private static readonly string[] Decimals = ["0", "0.0", "-0.0", "1.00", "1e3", "1E-2", "-12.340", "123456789012345678.1234567890", "0.000000000000000001", "100000"];
    private static readonly string[] Dates = ["2026", "2026-02", "2024-02-29", "0001-01-01", "9999-12-31"];
    private static readonly string[] Instants = ["2026-11-22T09:50:11Z", "2026-11-22T09:50:11.1234567+14:00", "2015-06-30T23:59:60Z", "1900-01-01T00:00:00-13:59"];

    private static readonly string[] Divs =
    [
        "<div xmlns=\"http://www.w3.org/1999/xhtml\">a</div>",
        "<div xmlns='http://www.w3.org/1999/xhtml' title='>'><p\n>é 😀&#160;&amp;<br/><br /></p>\r\n<!-- - --><![CDATA[<]]></div>",
        "<div title='>' xmlns=\"http://www.w3.org/1999/xhtml\"/>",
    ];

    internal string Text()
    {
        var text = new StringBuilder();
        for (var count = random.Next(1, 8); count > 0; count--)
            text.Append(Any(Pieces));
        return text.ToString();
    }

    internal void Write(Utf8JsonWriter json, ElementDefinition element, PrimitiveKind kind)
    {
        switch (kind)
        {
            case PrimitiveKind.Boolean:
                json.WriteBooleanValue(random.Next(2) == 0);
                break;
            case PrimitiveKind.Decimal:
                json.WriteRawValue(Any(Decimals));
                break;
            case PrimitiveKind.Integer:
                json.WriteNumberValue(random.Next(int.MinValue, int.MaxValue));
                break;
            case PrimitiveKind.UnsignedInt or PrimitiveKind.PositiveInt:
                json.WriteNumberValue(random.Next(1, int.MaxValue));
                break;
            default:
                json.WriteStringValue(String(element, kind));
                break;
        }
    }

    private string String(ElementDefinition element, PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.Base64Binary => Convert.ToBase64String(Encoding.UTF8.GetBytes(Text())),
        PrimitiveKind.Code => element.Codes is { } codes ? codes.Codes.ElementAt(random.Next(codes.Codes.Count)) : Any("a", "a b", "<&>"),
        PrimitiveKind.Date => Any(Dates),
        PrimitiveKind.DateTime => random.Next(2) == 0 ? Any(Dates) : Any(Instants),
        PrimitiveKind.Id => Any("a", "A-1.b", new string('x', 64)),
        PrimitiveKind.Instant => Any(Instants),
        PrimitiveKind.Oid => "urn:oid:2.16.840",
        PrimitiveKind.Time => Any("00:00:00", "23:59:59.999"),
        PrimitiveKind.Uri or PrimitiveKind.Url or PrimitiveKind.Canonical => Any("urn:x", "http://example.org/a?b=c&d='e'", "é<>"),
        PrimitiveKind.Uuid => "urn:uuid:e06b9baa-54db-470f-8e3c-39e437f31d22",
        PrimitiveKind.Xhtml => Any(Divs),
        _ => Text(),
    };

    private string Any(params string[] values) => values[random.Next(values.Length)];
}
