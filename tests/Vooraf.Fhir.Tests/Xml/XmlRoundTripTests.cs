using System.Text;
using Vooraf.Fhir.Tests.Json;

namespace Vooraf.Fhir.Tests.Xml;

public class XmlRoundTripTests
{
    [Theory]
    [InlineData("""{"resourceType":"Patient"}""")]
    [InlineData("""{"resourceType":"Patient","name":[{"given":["a",null,"c"],"_given":[null,{"id":"i","extension":[{"url":"u","valueCode":"x"}]},{"id":"j","extension":[{"url":"u","valueCode":"x"}]}],"family":"f","id":"n"}],"_birthDate":{"extension":[{"url":"u","valueDateTime":"2020"}]},"id":"p"}""")]
    [InlineData("""{"resourceType":"Patient","name":[{"_given":[{"extension":[{"url":"u","valueCode":"x"}]}]}],"deceasedBoolean":false,"multipleBirthInteger":2}""")]
    [InlineData("""{"status":"final","resourceType":"Observation","code":{"text":"x"},"valueQuantity":{"value":1.00},"component":[{"code":{"text":"a"},"valueQuantity":{"value":1e3}},{"valueQuantity":{"value":-0.0},"code":{"text":"b"}}]}""")]
    [InlineData("""{"resourceType":"Basic","code":{"text":" <a> & \"b\" 'c' \t\r\n\n  ]]> é 😀 \u0085\u2028 "},"text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\" title='a>b'>&#160;<br/>\n\r\n <p title=\"x\" >é 😀 &amp;&lt;</p ><!-- n --></div>"}}""")]
    [InlineData("""{"resourceType":"Basic","code":{"text":"x"},"text":{"status":"empty","div":"<div title='a>b' xmlns=\"http://www.w3.org/1999/xhtml\"/>"}}""")]
    [InlineData("""{"resourceType":"Bundle","type":"collection","entry":[{"fullUrl":"urn:x:1","resource":{"resourceType":"Patient","contained":[{"resourceType":"Organization","id":"o","name":"x"},{"resourceType":"Organization","id":"q","name":"y"}]}},{"resource":{"resourceType":"Parameters","parameter":[{"name":"a","resource":{"resourceType":"Patient"}}]}}]}""")]
    [InlineData("""{"resourceType":"Basic","code":{"text":"x"},"extension":[{"url":"u","extension":[{"url":"a","valueDecimal":0.0},{"url":"b","valueBase64Binary":"YQ=="},{"url":"c","_valueString":{"extension":[{"url":"d","valueBoolean":true}]}}]}]}""")]
    public void content_is_the_same_after_JSON_XML_JSON(string json)
    {
        Reading.ShouldBeRead(json);

        RoundTrip.ShouldKeep(Encoding.UTF8.GetBytes(json));
    }

    [Fact]
    public void the_published_examples_and_fixtures_are_the_same_after_JSON_XML_JSON()
    {
        foreach (var file in SharedResources.Files())
            RoundTrip.ShouldKeep(File.ReadAllBytes(file), file);
    }

    [Fact]
    public void elements_are_written_in_the_order_of_the_specification() =>
        RoundTrip.ToXml("""{"gender":"male","_active":{"id":"a"},"id":"p","name":[{"given":["x"],"family":"y","id":"n"}],"active":true,"resourceType":"Patient"}""")
            .ShouldBe("""<?xml version="1.0" encoding="UTF-8"?><Patient xmlns="http://hl7.org/fhir"><id value="p"/><active value="true" id="a"></active><name id="n"><family value="y"/><given value="x"/></name><gender value="male"/></Patient>""");

    [Fact]
    public void white_space_in_attributes_is_written_as_references() =>
        RoundTrip.ToXml("""{"resourceType":"Basic","code":{"text":"a\tb\nc\rd"}}""").ShouldContain("a&#9;b&#10;c&#13;d");
}
