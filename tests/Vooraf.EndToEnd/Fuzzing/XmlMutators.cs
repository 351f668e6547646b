using System.Text;

namespace Vooraf.EndToEnd.Fuzzing;

/// <summary>Changes of an XML body, made in its text.</summary>
internal static class XmlMutators
{
    private static readonly string[] Inserts =
    [
        "<!-- x -->", "<?pi x?>", "<![CDATA[x]]>", "&amp;", "&nbsp;", "&#0;", "&#x10FFFF;", "&x;", "text", "<unknown value=\"x\"/>", "<x999911120 value=\"x\"/>", "<active x999911120=\"x\"/>", "<extension url=\"x\"/>", "<extension/>",
        "<id value=\"\"/>", "<div xmlns=\"http://www.w3.org/1999/xhtml\"/>", "<x:y xmlns:x=\"urn:x\"/>", "<status/>", "<contained/>", "<contained><Patient/></contained>", "\ufffe",
        "<birthDate value=\"2026-02-30\"/>", "<active value=\"yes\"/>", "<valueDecimal value=\"1e400\"/>",
    ];

    private static readonly string[] Prologues =
    [
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "<?xml version=\"1.1\"?>", "<!DOCTYPE x>", "<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;&a;\">]>",
        "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">", "\ufeff\ufeff", " ", "x",
    ];

    public static readonly IReadOnlyList<Mutator> All =
    [
        new("insert xml", (request, choices) => InText(request, text => text.Insert(choices.Of(After(text)), choices.Of(Inserts)))),
        new("xml prologue", (request, choices) => InText(request, text => choices.Of(Prologues) + text)),
        new("other namespace", (request, choices) => InText(request, text => text.Replace("http://hl7.org/fhir", choices.Of(["", "urn:x", "http://hl7.org/fhir/"]), StringComparison.Ordinal))),
        new("attribute twice", (request, _) => InText(request, text => text.Replace("value=", "value=\"a\" value=", StringComparison.Ordinal))),
        new("new attribute", (request, choices) => InText(request, text => text.Replace(" value=", $" {choices.Of(["id", "x", "xmlns:a", "url"])}=\"z\" value=", StringComparison.Ordinal))),
        new("nasty value", (request, choices) => InText(request, text => NastyValue(text, choices))),
        new("nest xml deeply", (request, choices) => InText(request, text => Nest(text, choices))),
        new("xml as json", (request, _) => request.With("Content-Type", "application/fhir+json")),
    ];

    private static FuzzCase InText(FuzzCase request, Func<string, string> change)
    {
        var text = Encoding.UTF8.GetString(request.Body);
        return request.IsJson || !text.Contains('<', StringComparison.Ordinal) ? request : request with { Body = Encoding.UTF8.GetBytes(change(text)) };
    }

    private static List<int> After(string text) => [0, .. Enumerable.Range(0, text.Length).Where(at => text[at] == '>').Select(at => at + 1)];

    private static string NastyValue(string text, Choices choices)
    {
        var values = Enumerable.Range(0, text.Length - 7).Where(at => text.AsSpan(at).StartsWith("value=\"", StringComparison.Ordinal)).ToList();
        if (values.Count == 0)
            return text;
        var start = choices.Of(values) + 7;
        var end = text.IndexOf('"', start);
        return end < 0 ? text : text[..start] + choices.Of(NastyTexts.All).Replace("\"", "&quot;", StringComparison.Ordinal) + text[end..];
    }

    private static string Nest(string text, Choices choices)
    {
        var depth = choices.Of([5, 40, 70, 3000]);
        var start = string.Concat(Enumerable.Repeat("<extension url=\"https://vooraf.example/x\">", depth));
        return text.Insert(choices.Of(After(text)), start + string.Concat(Enumerable.Repeat("</extension>", depth)));
    }
}
