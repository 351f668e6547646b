using Vooraf.Api.Tests.Running;
using Vooraf.Fhir.Xml;

namespace Vooraf.Api.Tests;

/// <summary>With the limits as they are when nobody sets them.</summary>
public class LargeBodyTests : ApiTest
{
    private const string Xml = "<Organization xmlns=\"http://hl7.org/fhir\"><name value=\"Praktijk\"/></Organization>";

    [Theory]
    [InlineData("Organization")]
    [InlineData("")]
    public async Task XML_above_3_MiB_is_413_with_a_sentence_and_stores_nothing(string url)
    {
        var answer = await SendXmlAsync(url, XmlResourceReader.LargestDocument + 1);

        answer.Status.ShouldBe(413);
        answer.IssueCodes.ShouldBe(["too-long"]);
        answer.Json.GetProperty("issue")[0].GetProperty("diagnostics").GetString()!.ShouldContain("3145728");
        (await LogAsync()).ShouldHaveSingleItem().Status.ShouldBe(413);
    }

    [Fact]
    public async Task XML_of_3_MiB_and_JSON_of_more_are_taken()
    {
        (await SendXmlAsync("Organization", XmlResourceReader.LargestDocument)).Status.ShouldBe(201);
        (await Gp.SendAsync("POST", "Organization", Samples.Organization("Praktijk") + new string(' ', XmlResourceReader.LargestDocument))).Status.ShouldBe(201);
    }

    private Task<Reply> SendXmlAsync(string url, int size) =>
        Gp.SendAsync("POST", url, Xml.PadRight(size), ("Content-Type", "application/fhir+xml"), ("Accept", "application/fhir+json"));
}
