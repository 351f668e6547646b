using System.Buffers;
using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Xml;

namespace Vooraf.Fhir.Tests.Xml;

/// <summary>JSON to XML and back.</summary>
internal static class RoundTrip
{
    internal static byte[] ToXml(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var output = new ArrayBufferWriter<byte>();
        XmlResourceWriter.Write(document.RootElement, output);
        return output.WrittenSpan.ToArray();
    }

    internal static string ToXml(string json) => Encoding.UTF8.GetString(ToXml(Encoding.UTF8.GetBytes(json)));

    internal static void ShouldKeep(byte[] json, string? about = null)
    {
        var xml = ToXml(json);
        var back = XmlResourceReader.ToJson(xml);

        back.Issues.ShouldBeEmpty(about);
        Json.Reading.IssuesOf(back.Json.ToArray()).ShouldBeEmpty(about);
        CanonicalJson.Of(back.Json).ShouldBe(CanonicalJson.Of(json), about + "\n" + Encoding.UTF8.GetString(xml));
    }
}
