using System.Diagnostics;
using System.Text;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Xml;

namespace Vooraf.Fhir.Tests.Xml;

public class XmlResourceReaderTests
{
    private const string Start = "<Patient xmlns='http://hl7.org/fhir'>";

    [Theory]
    [InlineData("<Patient xmlns='http://hl7.org/fhir'><id value='a'/><!-- n --> <active value='true'/></Patient>", """{"resourceType":"Patient","id":"a","active":true}""")]
    [InlineData("<f:Patient xmlns:f='http://hl7.org/fhir'><f:id value='a'/></f:Patient>", """{"resourceType":"Patient","id":"a"}""")]
    [InlineData("\uFEFF<?xml version='1.0' encoding='UTF-8'?>\n<Patient xmlns='http://hl7.org/fhir' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='a b'/>", """{"resourceType":"Patient"}""")]
    [InlineData("<Observation xmlns='http://hl7.org/fhir'><valueQuantity><value value='1.00'/></valueQuantity></Observation>", """{"resourceType":"Observation","valueQuantity":{"value":1.00}}""")]
    [InlineData("<Patient xmlns='http://hl7.org/fhir'><active value='yes'/><multipleBirthInteger value='01'/></Patient>", """{"resourceType":"Patient","active":"yes","multipleBirthInteger":"01"}""")]
    [InlineData("<Patient xmlns='http://hl7.org/fhir'><birthDate id='b'><extension url='u'><valueCode value='x'/></extension></birthDate></Patient>", """{"resourceType":"Patient","_birthDate":{"id":"b","extension":[{"url":"u","valueCode":"x"}]}}""")]
    public void well_formed_XML_becomes_JSON(string xml, string json)
    {
        var conversion = ToJson(xml);

        conversion.Issues.ShouldBeEmpty();
        Encoding.UTF8.GetString(conversion.Json.Span).ShouldBe(json);
    }

    [Theory]
    [InlineData(Start + "<hair value='a'/></Patient>", "Patient")]
    [InlineData(Start + "<name><nick value='a'/></name></Patient>", "Patient.name[0]")]
    [InlineData(Start + "<active value='true'/><id value='a'/></Patient>", "Patient.id")]
    [InlineData(Start + "<name><family value='a'/></name><gender value='male'/><name><family value='a'/></name></Patient>", "Patient.name")]
    [InlineData(Start + "<active value='true'/><active value='true'/></Patient>", "Patient.active")]
    [InlineData(Start + "<deceasedBoolean value='true'/><deceasedDateTime value='2020'/></Patient>", "Patient.deceased")]
    [InlineData(Start + "<active value='true' hue='red'/></Patient>", "Patient.active")]
    [InlineData(Start + "<name use='x'><family value='a'/></name></Patient>", "Patient.name[0]")]
    [InlineData("<Patient xmlns='http://hl7.org/fhir' id='a'/>", "Patient")]
    [InlineData(Start + "text</Patient>", "Patient")]
    [InlineData(Start + "<active>true</active></Patient>", "Patient.active")]
    [InlineData(Start + "<active/></Patient>", "Patient.active")]
    [InlineData(Start + "<_active value='true'/></Patient>", "Patient")]
    [InlineData(Start + "<active xmlns='urn:other' value='true'/></Patient>", "Patient")]
    [InlineData(Start + "<text><status value='empty'/><div>a</div></text></Patient>", "Patient.text")]
    [InlineData(Start + "<contained/></Patient>", "Patient.contained[0]")]
    [InlineData(Start + "<contained><Organisation/></contained></Patient>", "Patient.contained[0]")]
    [InlineData(Start + "<contained><Basic/><Basic/></contained></Patient>", "Patient.contained[0]")]
    [InlineData("<Patient/>", "")]
    [InlineData("<Nobody xmlns='http://hl7.org/fhir'/>", "")]
    public void what_FHIR_does_not_know_is_refused_with_its_place(string xml, string expression) =>
        ToJson(xml).Issues.Select(issue => issue.Expression).Distinct(StringComparer.Ordinal).ShouldBe([expression], xml);

    [Theory]
    [InlineData("")]
    [InlineData("<Patient")]
    [InlineData(Start)]
    [InlineData(Start + "</Patient><Patient/>")]
    [InlineData(Start + "<id value='&nbsp;'/></Patient>")]
    [InlineData(Start + "<id value='&#1;'/></Patient>")]
    [InlineData("<!DOCTYPE Patient [<!ENTITY a 'b'>]>" + Start + "<id value='&a;'/></Patient>")]
    [InlineData("<!DOCTYPE Patient SYSTEM 'file:///etc/passwd'>" + Start + "</Patient>")]
    [InlineData("<?xml version='1.0' encoding='ISO-8859-1'?>" + Start + "</Patient>")]
    public void malformed_XML_and_DTDs_are_refused(string xml) => ToJson(xml).Issues.ShouldHaveSingleItem().Code.ShouldBe(IssueCode.Structure);

    [Fact]
    public void bytes_that_are_not_UTF8_are_refused() => XmlResourceReader.ToJson(new byte[] { (byte)'<', 0xC3, 0x28 }).IsValid.ShouldBeFalse();

    [Fact]
    public void an_element_with_very_many_attributes_is_refused() =>
        ToJson(Start + "<active " + string.Concat(Enumerable.Range(0, 600).Select(number => $"a{number}='>' ")) + "/></Patient>").Issues.ShouldHaveSingleItem().Code.ShouldBe(IssueCode.TooLong);

    [Theory]
    [InlineData("<!-- <' -->")]
    [InlineData("<![CDATA[ <' ]]>")]
    [InlineData("<?a <' ?>")]
    public void attributes_do_not_hide_behind_what_is_no_tag(string before) =>
        ToJson(Start + before + "<active " + string.Concat(Enumerable.Range(0, 600).Select(number => $"a{number}=\"\" ")) + "b=\"'\"/></Patient>").Issues.ShouldHaveSingleItem().Code.ShouldBe(IssueCode.TooLong);

    [Theory]
    [InlineData("")]
    [InlineData(">")]
    [InlineData("\"")]
    [InlineData("'\"")]
    public void very_many_tags_without_an_end_are_refused_at_once(string end)
    {
        var xml = new string('<', 3_000_000) + end;
        var watch = Stopwatch.StartNew();

        ToJson(xml).Issues.ShouldHaveSingleItem().Code.ShouldBe(IssueCode.Structure);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void a_long_narrative_comes_through_as_it_was_written()
    {
        var div = "<div xmlns='http://www.w3.org/1999/xhtml'>" + string.Concat(Enumerable.Repeat("<b a='1' c=\"2\">é🙂&amp;</b>\n", 5000)) + "</div>";

        using var json = System.Text.Json.JsonDocument.Parse(ToJson(Start + $"<text><status value='generated'/>{div}</text></Patient>").Json);

        json.RootElement.GetProperty("text").GetProperty("div").GetString().ShouldBe(div);
    }

    [Fact]
    public void what_is_nested_too_deep_is_refused() =>
        ToJson(Start + string.Concat(Enumerable.Repeat("<extension url='u'>", 100_000))).Issues.ShouldHaveSingleItem().Code.ShouldBe(IssueCode.TooLong);

    [Fact]
    public void what_has_too_many_elements_is_refused() =>
        ToJson(Start + string.Concat(Enumerable.Repeat("<name><family value='a'/></name>", 200_000)) + "</Patient>").Issues.ShouldHaveSingleItem().Code.ShouldBe(IssueCode.TooLong);

    [Fact]
    public void a_document_may_have_3_MiB_and_not_a_byte_more()
    {
        var largest = Start + "<active value='true'/></Patient>" + new string(' ', XmlResourceReader.LargestDocument - Start.Length - 32);

        Encoding.UTF8.GetByteCount(largest).ShouldBe(3 * 1024 * 1024);
        ToJson(largest).IsValid.ShouldBeTrue();
        var issue = ToJson(largest + " ").Issues.ShouldHaveSingleItem();
        issue.Code.ShouldBe(IssueCode.TooLong);
        issue.Diagnostics.ShouldContain("3 MiB");
    }

    private static XmlConversion ToJson(string xml) => XmlResourceReader.ToJson(Encoding.UTF8.GetBytes(xml));
}
