using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Vooraf.Fhir.Json;
using Vooraf.Fhir.Tests.Json;
using Vooraf.Fhir.Tests.Xml;
using Vooraf.Fhir.Xml;
using Vooraf.Testing;

namespace Vooraf.Fhir.Tests.Properties;

public class ReadingPropertyTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    [Fact]
    public void valid_resources_of_every_type_are_read() => Seeds.ShouldAll(2000, seed =>
        Reading.IssuesOf(ResourceMaker.Make(seed)).ShouldBeEmpty(Encoding.UTF8.GetString(ResourceMaker.Make(seed))));

    [Fact]
    public void valid_resources_of_every_type_keep_their_content_through_XML() => Seeds.ShouldAll(2000, seed =>
        RoundTrip.ShouldKeep(ResourceMaker.Make(seed), seed.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void rewriting_changes_only_id_and_meta() => Seeds.ShouldAll(1000, seed =>
    {
        var json = ResourceMaker.Make(seed);

        CanonicalJson.Of(WithoutStamp(Rewritten(json))).ShouldBe(CanonicalJson.Of(WithoutStamp(json)));
    });

    [Fact]
    public void spoiled_JSON_never_throws_and_what_is_still_valid_can_be_used() => Seeds.ShouldAll(5000, seed =>
    {
        var json = Mutation.Of(ResourceMaker.Make(seed), new Random(seed));

        Quickest.Of(Longest, () =>
        {
            if (Reading.IssuesOf(json).Count == 0)
                Use(json);
        }).ShouldBeLessThan(Longest);
    });

    [Fact]
    public void spoiled_XML_never_throws() => Seeds.ShouldAll(3000, seed =>
    {
        var xml = Mutation.Of(RoundTrip.ToXml(ResourceMaker.Make(seed)), new Random(seed));

        Quickest.Of(Longest, () =>
        {
            var conversion = XmlResourceReader.ToJson(xml);
            if (conversion.IsValid && Reading.IssuesOf(conversion.Json.ToArray()).Count == 0)
                Use(conversion.Json.ToArray());
        }).ShouldBeLessThan(Longest);
    });

    private static void Use(byte[] json)
    {
        RoundTrip.ShouldKeep(json, Encoding.UTF8.GetString(json));
        Reading.IssuesOf(Rewritten(json)).ShouldBeEmpty();
        using var reading = ResourceReader.Read(json);
        ResourceReferences.Of(reading.Document!.RootElement).ShouldNotBeNull();
    }

    private static byte[] Rewritten(byte[] json)
    {
        using var reading = ResourceReader.Read(json);
        var output = new ArrayBufferWriter<byte>();
        ResourceRewriter.Write(reading.Document!.RootElement, new ResourceStamp("a", "1", DateTimeOffset.UnixEpoch), _ => null, output);
        return output.WrittenSpan.ToArray();
    }

    private static byte[] WithoutStamp(byte[] json)
    {
        var resource = JsonNode.Parse(json)!.AsObject();
        resource.Remove("id");
        if (resource["meta"] is JsonObject meta)
        {
            meta.Remove("versionId");
            meta.Remove("lastUpdated");
            if (meta.Count == 0)
                resource.Remove("meta");
        }

        return Encoding.UTF8.GetBytes(resource.ToJsonString());
    }
}
