using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Json;
using Vooraf.Planning.Derivation;

namespace Vooraf.EndToEnd.Fuzzing;

/// <summary>Bodies close to the largest size that is accepted, made to cost as much memory as possible.</summary>
internal static class NastyBodies
{
    private const int Most = (4 * 1024 * 1024) - 4096;
    private const int MostXml = (3 * 1024 * 1024) - 4096;
    private const int MostText = 1024 * 1024;
    private const int LargestForm = FormDerivation.LargestForm - 1024;
    private const string Json = "application/fhir+json";
    private const string Xml = "application/fhir+xml";
    private const string Form = "application/x-www-form-urlencoded";

    public static readonly IReadOnlyDictionary<string, FuzzCase> All = new Dictionary<string, FuzzCase>(StringComparer.Ordinal)
    {
        ["an array of empty arrays"] = Patient("[", "[],", "[]]"),
        ["a resource that is an array"] = Post("Patient", Json, Fill("[", "1,", "1]")),
        ["empty names"] = Patient("{\"resourceType\":\"Patient\",\"name\":[", "{},", "{}]}"),
        ["null names"] = Patient("{\"resourceType\":\"Patient\",\"name\":[", "null,", "null]}"),
        ["short given names"] = Patient("{\"resourceType\":\"Patient\",\"name\":[{\"given\":[", "\"a\",", "\"a\"]}]}"),
        ["names with one given name"] = Patient("{\"resourceType\":\"Patient\",\"name\":[", "{\"family\":\"a\"},", "{\"family\":\"a\"}]}"),
        ["numbers where texts belong"] = Patient("{\"resourceType\":\"Patient\",\"name\":[{\"given\":[", "1,", "1]}]}"),
        ["unknown members"] = Post("Patient", Json, Numbered("{\"resourceType\":\"Patient\"", number => $",\"x{number}\":1", "}")),
        ["one key again and again"] = Patient("{\"resourceType\":\"Patient\"", ",\"active\":true", "}"),
        ["identifiers"] = Post("Patient", Json, Numbered("{\"resourceType\":\"Patient\",\"identifier\":[{}", number => $",{{\"system\":\"urn:x\",\"value\":\"{number}\"}}", "]}")),
        ["extensions"] = Patient("{\"resourceType\":\"Patient\",\"extension\":[", "{\"url\":\"urn:x\",\"valueCode\":\"a\"},", "{\"url\":\"urn:x\",\"valueCode\":\"a\"}]}"),
        ["contained resources"] = Post("Patient", Json, Numbered("{\"resourceType\":\"Patient\",\"contained\":[{\"resourceType\":\"Basic\"}", number => $",{{\"resourceType\":\"Basic\",\"id\":\"a{number}\"}}", "]}")),
        ["references"] = Post("Patient", Json, Numbered("{\"resourceType\":\"Patient\",\"generalPractitioner\":[{}", number => $",{{\"reference\":\"Practitioner/{number}\"}}", "]}")),
        ["arrays in arrays"] = Patient("", "[", ""),
        ["objects in objects"] = Patient("", "{\"a\":", ""),
        ["a long text of escapes"] = Patient("{\"resourceType\":\"Patient\",\"name\":[{\"text\":\"", "\\u00e9", "\"}]}"),
        ["a long text of quotes"] = Patient("{\"resourceType\":\"Patient\",\"name\":[{\"text\":\"", "\\\"", "\"}]}"),
        ["a long narrative"] = Patient("{\"resourceType\":\"Patient\",\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">", "<b>a</b>", "</div>\"}}"),
        ["a long number"] = Patient("{\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":1.", "0", "}}"),
        ["a long key"] = Patient("{\"resourceType\":\"Patient\",\"", "k", "\":1}"),
        ["a long id"] = Patient("{\"resourceType\":\"Patient\",\"id\":\"", "k", "\"}"),
        ["base64"] = Patient("{\"resourceType\":\"Patient\",\"photo\":[{\"data\":\"", "AAAA", "\"}]}"),
        ["empty entries"] = Bundle("{},", "{}"),
        ["entries without a request"] = Bundle("{\"resource\":{\"resourceType\":\"Basic\"}},", "{}"),
        ["small entries"] = Bundle(Entry + ",", Entry),
        ["reads in a batch"] = Post("", Json, Fill("{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[", Get + ",", Get + "]}")),
        ["entries that point to each other"] = Post("", Json, Numbered(BundleStart + Entry, number => $",{{\"fullUrl\":\"urn:uuid:{number:D8}-0000-4000-8000-000000000000\",\"resource\":{{\"resourceType\":\"Provenance\",\"target\":[{{\"reference\":\"urn:uuid:{number + 1:D8}-0000-4000-8000-000000000000\"}}]}},\"request\":{{\"method\":\"POST\",\"url\":\"Provenance\"}}}}", "]}")),
        ["form parameters"] = Post("Patient/_search", Form, Fill("", "a=b&", "a=b")),
        ["form values"] = Post("Patient/_search", Form, Fill("identifier=", "a|b,", "a|b")),
        ["a form of escapes"] = Post("Patient/_search", Form, Fill("identifier=", "%41", "")),
        ["empty xml elements"] = InXml("<Patient xmlns=\"http://hl7.org/fhir\">", "<name/>", "</Patient>"),
        ["xml values"] = InXml("<Patient xmlns=\"http://hl7.org/fhir\"><name>", "<given value=\"a\"/>", "</name></Patient>"),
        ["xml in xml"] = InXml("<Patient xmlns=\"http://hl7.org/fhir\">", "<extension>", ""),
        ["xml entities"] = InXml("<Patient xmlns=\"http://hl7.org/fhir\"><name><text value=\"", "&#65;", "\"/></name></Patient>"),
        ["xml attributes"] = Post("Patient", Xml, Numbered("<Patient xmlns=\"http://hl7.org/fhir\"><active", number => $" a{number}=\"b\"", "/></Patient>", MostXml)),
        ["xml names"] = Post("Patient", Xml, Numbered("<Patient xmlns=\"http://hl7.org/fhir\">", number => $"<n{number}/>", "</Patient>", MostXml)),
        ["xml tags without an end"] = InXml("", "<", ""),
        ["xml tags with one end"] = InXml("", "<", ">"),
        ["xml tags before a quote"] = InXml("", "<", "\"'"),
        ["attributes behind a quote in an xml comment"] = Post("Patient", Xml, Numbered("<Patient xmlns=\"http://hl7.org/fhir\"><!-- <' --><active", number => $" a{number}=\"b\"", " b=\"'\"/></Patient>", MostXml)),
        ["xml text"] = InXml("<Patient xmlns=\"http://hl7.org/fhir\">", "a ", "</Patient>"),
        ["xml comments"] = InXml("<Patient xmlns=\"http://hl7.org/fhir\">", "<!---->", "</Patient>"),
        ["an xml narrative"] = InXml("<Patient xmlns=\"http://hl7.org/fhir\"><text><status value=\"generated\"/><div xmlns=\"http://www.w3.org/1999/xhtml\">", "<b>a</b>", "</div></text></Patient>"),
        ["xml extensions"] = InXml("<Patient xmlns=\"http://hl7.org/fhir\">", "<extension url=\"urn:x\"><valueCode value=\"a\"/></extension>", "</Patient>"),
        ["different given names"] = Post("Patient", Json, Numbered("{\"resourceType\":\"Patient\",\"name\":[{\"given\":[\"a\"", number => $",\"{number}\"", "]}]}", pieces: 390_000)),
        ["as many different given names as are found"] = Post("Patient", Json, Numbered("{\"resourceType\":\"Patient\",\"name\":[{\"given\":[\"a\"", number => $",\"{number}\"", "]}]}", pieces: 16_000)),
        ["one given name again and again"] = Post("Patient", Json, Numbered("{\"resourceType\":\"Patient\",\"name\":[{\"given\":[\"a\"", _ => ",\"a\"", "]}]}", pieces: 390_000)),
        ["as many identifiers as are looked up"] = Post("Patient", Json, Numbered("{\"resourceType\":\"Patient\",\"identifier\":[{\"value\":\"a\"}", number => $",{{\"system\":\"urn:x\",\"value\":\"{number}\"}}", "]}", pieces: 5_000)),
        ["as many references as are followed"] = Post("Patient", Json, Numbered("{\"resourceType\":\"Patient\",\"generalPractitioner\":[{\"display\":\"a\"}", number => $",{{\"reference\":\"Practitioner/{number}\"}}", "]}", pieces: 5_000)),
        ["one reference again and again"] = Post("Patient", Json, Numbered("{\"resourceType\":\"Patient\",\"generalPractitioner\":[{\"display\":\"a\"}", _ => ",{\"reference\":\"Practitioner/1\"}", "]}", pieces: 95_000)),
        ["different identifiers"] = Post("Patient", Json, Numbered("{\"resourceType\":\"Patient\",\"identifier\":[{\"value\":\"a\"}", number => $",{{\"system\":\"urn:x\",\"value\":\"{number}\"}}", "]}", pieces: 60_000)),
        ["references to what is not there"] = Post("Patient", Json, Numbered("{\"resourceType\":\"Patient\",\"generalPractitioner\":[{\"display\":\"a\"}", number => $",{{\"reference\":\"Practitioner/{number}\"}}", "]}", pieces: 95_000)),
        ["links in the words of a narrative"] = Narrative(" href=", MostText - 1024),
        ["links in a narrative"] = Narrative("<a href='#a'>a</a>", MostText - 1024),
        ["attributes in a narrative"] = Post("Patient", Json, Numbered(NarrativeStart + "<a", number => $" a{number}=''", "/></div>\"}}", MostText - 1024)),
        ["a narrative that is too long"] = Narrative(" href=", Most),
        ["a form that is too large"] = FormOf("{\"linkId\":\"963\"}", Most),
        ["a form of one question"] = FormOf("{\"linkId\":\"963\"}", LargestForm),
        ["a form of one answer"] = FormOf("{\"linkId\":\"984\",\"answer\":[{\"valueString\":\"1\"}]}", LargestForm),
        ["a form of closed questions"] = FormOf("{\"linkId\":\"83\",\"item\":[{\"linkId\":\"1425\"}]}", LargestForm),
        ["an address of numbers in a batch"] = Post("", Json, Fill("{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"request\":{\"method\":\"GET\",\"url\":\"Patient?x=", "999900006+", "\"}}]}", MostText - 4096)),
    };

    private const string NarrativeStart = "{\"resourceType\":\"Patient\",\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">";
    private const string BundleStart = "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[";
    private const string Entry = "{\"resource\":{\"resourceType\":\"Basic\",\"code\":{\"text\":\"a\"}},\"request\":{\"method\":\"POST\",\"url\":\"Basic\"}}";
    private const string Get = "{\"request\":{\"method\":\"GET\",\"url\":\"Patient/a\"}}";

    private static FuzzCase Patient(string start, string piece, string end) => Post("Patient", Json, Fill(start, piece, end));

    private static FuzzCase InXml(string start, string piece, string end) => Post("Patient", Xml, Fill(start, piece, end, MostXml));

    private static FuzzCase Narrative(string piece, int bytes) => Post("Patient", Json, Fill(NarrativeStart, piece, "</div>\"}}", bytes));

    // A form has to be of a person, or nothing follows from it.
    private static FuzzCase FormOf(string item, int bytes) => Post("", Json, Numbered(
        BundleStart + "{\"fullUrl\":\"urn:uuid:00000000-0000-4000-8000-000000000000\",\"resource\":{\"resourceType\":\"Patient\"},\"request\":{\"method\":\"POST\",\"url\":\"Patient\"}},"
        + "{\"resource\":{\"resourceType\":\"QuestionnaireResponse\",\"questionnaire\":\"https://api.iknl.nl/docs/pzp/r4/Questionnaire/ACP-zib2020\",\"status\":\"completed\","
        + "\"subject\":{\"reference\":\"urn:uuid:00000000-0000-4000-8000-000000000000\"},\"item\":[" + item,
        _ => "," + item,
        "]},\"request\":{\"method\":\"POST\",\"url\":\"QuestionnaireResponse\"}}]}",
        bytes,
        (ReadingLimits.Tokens - 100) / Tokens(item)));

    private static int Tokens(string item)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(item));
        var tokens = 0;
        while (reader.Read())
            tokens++;
        return tokens;
    }

    private static FuzzCase Bundle(string piece, string last) => Post("", Json, Fill(BundleStart, piece, last + "]}"));

    private static FuzzCase Post(string path, string contentType, byte[] body) =>
        new("POST", $"/fhir/r4/{path}".TrimEnd('/'), [("Content-Type", contentType), ("Accept", Json)], body);

    private static byte[] Fill(string start, string piece, string end, int bytes = Most) => Numbered(start, _ => piece, end, bytes);

    private static byte[] Numbered(string start, Func<int, string> piece, string end, int bytes = Most, int pieces = int.MaxValue)
    {
        var text = new StringBuilder(start, bytes);
        for (var number = 0; number < pieces && text.Length < bytes - 300; number++)
            text.Append(piece(number));
        return Encoding.UTF8.GetBytes(text.Append(end).ToString());
    }
}
