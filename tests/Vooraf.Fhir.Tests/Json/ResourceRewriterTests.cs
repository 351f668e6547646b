using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vooraf.Fhir.Json;

namespace Vooraf.Fhir.Tests.Json;

public class ResourceRewriterTests
{
    private const string Stamped = """{"versionId":"2","lastUpdated":"2026-11-22T09:50:11.123Z"}""";
    private static readonly ResourceStamp Stamp = new("abc", "2", new DateTimeOffset(2026, 11, 22, 10, 50, 11, 123, TimeSpan.FromHours(1)));

    [Fact]
    public void id_and_meta_come_right_after_resourceType_when_they_are_absent() =>
        Rewritten("""{ "active" : true, "resourceType" : "Patient", "gender" : "male" }""")
            .ShouldBe($$"""{"active":true,"resourceType":"Patient","id":"abc","meta":{{Stamped}},"gender":"male"}""");

    [Fact]
    public void id_and_meta_keep_their_place_when_they_are_present() =>
        Rewritten("""{"resourceType":"Patient","active":true,"meta":{"lastUpdated":"2020-01-01T00:00:00Z","versionId":"1"},"gender":"male","id":"old"}""")
            .ShouldBe("""{"resourceType":"Patient","active":true,"meta":{"lastUpdated":"2026-11-22T09:50:11.123Z","versionId":"2"},"gender":"male","id":"abc"}""");

    [Fact]
    public void the_rest_of_meta_is_kept() =>
        Rewritten("""{"resourceType":"Patient","meta":{"source":"urn:x","profile":["http://p"],"tag":[{"code":"t"}],"security":[{"code":"s"}],"extension":[{"url":"u","valueCode":"x"}]}}""")
            .ShouldBe("""{"resourceType":"Patient","id":"abc","meta":{"versionId":"2","lastUpdated":"2026-11-22T09:50:11.123Z","source":"urn:x","profile":["http://p"],"tag":[{"code":"t"}],"security":[{"code":"s"}],"extension":[{"url":"u","valueCode":"x"}]}}""");

    [Theory]
    [InlineData("""{"resourceType":"Observation","id":"abc","meta":{"versionId":"2","lastUpdated":"2026-11-22T09:50:11.123Z"},"status":"final","valueQuantity":{"value":1.00},"code":{"text":"\u00e9\/é\"😀\ud83d\ude00"}}""")]
    [InlineData("""{"resourceType":"Basic","id":"abc","meta":{"versionId":"2","lastUpdated":"2026-11-22T09:50:11.123Z"},"extension":[{"valueDecimal":1e3,"url":"http://unknown"},{"url":"v","valueDecimal":-0.0}],"c\u006fde":{"text":"a b"}}""")]
    [InlineData("""{"resourceType":"Patient","id":"abc","meta":{"versionId":"2","lastUpdated":"2026-11-22T09:50:11.123Z"},"name":[{"given":["a",null],"_given":[null,{"extension":[{"url":"u","valueCode":"x"}]}]}]}""")]
    public void all_else_stays_byte_for_byte(string json) => Rewritten(json, _ => null).ShouldBe(json);

    [Fact]
    public void references_are_replaced_wherever_they_stand()
    {
        const string json = """
            {"resourceType":"Observation","status":"final","code":{"text":"urn:uuid:1"},
             "subject":{"reference":"urn:uuid:1"},"focus":[{"reference":"Patient/9"}],"hasMember":[{"reference":"#urn:uuid:1"}],
             "contained":[{"resourceType":"Consent","id":"c","policy":[{"uri":"urn:uuid:1"}],"patient":{"reference":"urn:uuid:1"}}],
             "extension":[{"url":"urn:uuid:1","valueReference":{"reference":"urn:uuid:1"}},{"url":"x","valueUrl":"urn:uuid:1"},{"url":"x","valueCanonical":"urn:uuid:1"},{"url":"x","valueString":"urn:uuid:1"}],
             "identifier":[{"system":"urn:uuid:1","value":"urn:uuid:1"}],"_status":{"extension":[{"url":"y","valueReference":{"reference":"urn:uuid:1"}}]}}
            """;

        var expected = JsonNode.Parse(json)!.AsObject();
        expected["id"] = "abc";
        expected["meta"] = JsonNode.Parse(Stamped);
        expected["subject"]!["reference"] = "Patient/1";
        expected["contained"]![0]!["policy"]![0]!["uri"] = "Patient/1";
        expected["contained"]![0]!["patient"]!["reference"] = "Patient/1";
        expected["extension"]![0]!["valueReference"]!["reference"] = "Patient/1";
        expected["extension"]![1]!["valueUrl"] = "Patient/1";
        expected["_status"]!["extension"]![0]!["valueReference"]!["reference"] = "Patient/1";
        JsonNode.DeepEquals(JsonNode.Parse(Rewritten(json)), expected).ShouldBeTrue(Rewritten(json));
    }

    [Fact]
    public void every_link_of_one_tag_in_a_narrative_is_replaced()
    {
        const string narrative = """<div xmlns='http://www.w3.org/1999/xhtml'><a href='urn:uuid:1'><img src='urn:uuid:1' longdesc='x' href='urn:uuid:1'/></a></div>""";

        var written = Rewritten($$$"""{"resourceType":"Basic","code":{"text":"x"},"text":{"status":"generated","div":"{{{narrative}}}"}}""");

        written.ShouldContain(narrative.Replace("urn:uuid:1", "Patient/1", StringComparison.Ordinal));
    }

    [Fact]
    public void links_and_images_in_a_narrative_are_replaced_and_its_text_is_not()
    {
        const string narrative = """<div xmlns=\"http://www.w3.org/1999/xhtml\"><a href=\"urn:uuid:1\">href=\"urn:uuid:1\"</a><img alt='x' src='urn:uuid:1'/><a data-href=\"urn:uuid:1\" href=\"http://a?b&amp;c\"\/>\u00e9</div>""";

        var written = Rewritten($$$"""{"resourceType":"Basic","code":{"text":"x"},"text":{"status":"generated","div":"{{{narrative}}}"}}""");

        var changed = narrative.Replace("<a href=\\\"urn:uuid:1", "<a href=\\\"Patient/1", StringComparison.Ordinal).Replace("src='urn:uuid:1", "src='Patient/1", StringComparison.Ordinal);
        written.ShouldContain(changed);
    }

    [Fact]
    public void a_stored_Bundle_keeps_the_references_between_its_own_entries() =>
        Rewritten("""{"resourceType":"Bundle","type":"document","entry":[{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Basic","code":{"text":"x"},"subject":{"reference":"urn:uuid:1"}}}]}""")
            .ShouldContain("""{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Basic","code":{"text":"x"},"subject":{"reference":"urn:uuid:1"}}}""");

    [Fact]
    public void a_new_reference_is_escaped() =>
        Rewritten("""{"resourceType":"Patient","managingOrganization":{"reference":"x"}}""", _ => "a\"b").ShouldContain("""{"reference":"a\"b"}""");

    [Fact]
    public void the_published_examples_keep_their_content()
    {
        foreach (var file in SharedResources.Files())
        {
            var json = File.ReadAllText(file);
            var written = Rewritten(json, _ => null);

            var expected = JsonNode.Parse(json)!.AsObject();
            expected["id"] = "abc";
            expected["meta"] = WithStamp(expected["meta"]);
            JsonNode.DeepEquals(JsonNode.Parse(written), expected).ShouldBeTrue(file);
            Reading.ShouldBeRead(written);
        }
    }

    private static JsonObject WithStamp(JsonNode? meta)
    {
        var stamped = meta?.DeepClone().AsObject() ?? [];
        stamped["versionId"] = "2";
        stamped["lastUpdated"] = "2026-11-22T09:50:11.123Z";
        return stamped;
    }

    private static string Rewritten(string json) => Rewritten(json, value => value is "urn:uuid:1" ? "Patient/1" : null);

    private static string Rewritten(string json, Func<string, string?> newReference)
    {
        using var document = JsonDocument.Parse(json);
        var output = new ArrayBufferWriter<byte>();
        ResourceRewriter.Write(document.RootElement, Stamp, newReference, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
