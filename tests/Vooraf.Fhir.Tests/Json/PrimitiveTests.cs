using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.Tests.Json;

public class PrimitiveTests
{
    [Theory]
    [InlineData("Date", "\"2026\"", "\"2026-02\"", "\"2024-02-29\"", "\"0001-01-01\"")]
    [InlineData("DateTime", "\"2026\"", "\"2026-11-22\"", "\"2026-11-22T09:50:11Z\"", "\"2026-11-22T09:50:11.123+14:00\"", "\"2015-06-30T23:59:60Z\"", "\"2026-11-22T09:50:11-13:59\"")]
    [InlineData("Instant", "\"2026-11-22T09:50:11Z\"", "\"2026-11-22T09:50:11.123456+01:00\"")]
    [InlineData("Time", "\"00:00:00\"", "\"23:59:59.999\"")]
    [InlineData("Code", "\"a\"", "\"a b\"", "\"1+1\"")]
    [InlineData("Id", "\"a\"", "\"A.b-9\"", "\"0123456789012345678901234567890123456789012345678901234567890123\"")]
    [InlineData("Uri", "\"urn:x\"", "\"é\"", "\"http://example.org/a?b=c#d\"")]
    [InlineData("Url", "\"http://example.org\"")]
    [InlineData("Canonical", "\"http://example.org|1.0\"")]
    [InlineData("Oid", "\"urn:oid:2.16.528.1\"", "\"urn:oid:1.0\"")]
    [InlineData("Uuid", "\"urn:uuid:e06b9baa-54db-470f-8e3c-39e437f31d22\"")]
    [InlineData("Base64Binary", "\"YQ==\"", "\"YWJj\"", "\"YW\\nJj\"")]
    [InlineData("Integer", "0", "-1", "2147483647", "-2147483648")]
    [InlineData("UnsignedInt", "0", "2147483647")]
    [InlineData("PositiveInt", "1", "2147483647")]
    [InlineData("Decimal", "0", "-0.0", "1.00", "1e3", "1E-2", "123456789012345678.123456789")]
    [InlineData("Boolean", "true", "false")]
    [InlineData("String", "\" \"", "\"\\t\\r\\n\"", "\"\\ud83d\\ude00\"", "\"\u0085\u007f\"", "\"\uFFFD\"")]
    [InlineData("Markdown", "\"# a\\n\\nb\"")]
    public void a_well_formed_value_is_read(string type, params string[] values)
    {
        foreach (var value in values)
            Reading.ShouldBeRead(ResourceWith(type, value));
    }

    [Theory]
    [InlineData("Date", "\"2026-02-30\"", "\"2025-02-29\"", "\"2026-13\"", "\"2026-00\"", "\"2026-1\"", "\"0000\"", "\"26\"", "\"2026-01-01T00:00:00Z\"", "\"20260101\"", "\" 2026\"", "\"2026-01-1\"", "\"2026/01/01\"")]
    [InlineData("DateTime", "\"2026-11-22T09:50\"", "\"2026-11-22T09:50:11\"", "\"2026-11-22T24:00:00Z\"", "\"2026-11-22T09:60:11Z\"", "\"2026-11-22T09:50:61Z\"", "\"2026-11-22 09:50:11Z\"", "\"2026-11-22T09:50:11.Z\"", "\"2026-11-22T09:50:11+14:30\"", "\"2026-11-22T09:50:11+1:00\"", "\"2026-11-22T09:50:11ZZ\"", "\"2026-02-30T09:50:11Z\"", "\"2026-11T09:50:11Z\"")]
    [InlineData("Instant", "\"2026-11-22\"", "\"2026-11-22T09:50Z\"", "\"2026-11-22T09:50:11\"")]
    [InlineData("Time", "\"24:00:00\"", "\"12:00\"", "\"12:00:00Z\"", "\"1:00:00\"", "\"12:00:00.\"")]
    [InlineData("Code", "\" a\"", "\"a \"", "\"a  b\"", "\"a\\tb\"", "\" \"", "\"a\u00a0b\"")]
    [InlineData("Id", "\"a_b\"", "\"é\"", "\"01234567890123456789012345678901234567890123456789012345678901234\"", "\"a/b\"")]
    [InlineData("Uri", "\"a b\"", "\"a\\n\"", "\"a\u2003b\"")]
    [InlineData("Oid", "\"2.16\"", "\"urn:oid:3.1\"", "\"urn:oid:2\"", "\"urn:oid:2.01\"", "\"urn:oid:2..1\"", "\"urn:oid:\"")]
    [InlineData("Uuid", "\"e06b9baa-54db-470f-8e3c-39e437f31d22\"", "\"urn:uuid:E06B9BAA-54db-470f-8e3c-39e437f31d22\"", "\"urn:uuid:e06b9baa54db470f8e3c39e437f31d22\"")]
    [InlineData("Base64Binary", "\"YQ\"", "\"YQ=\"", "\"Y*==\"", "\"=\"")]
    [InlineData("Integer", "2147483648", "-2147483649", "1.0", "1e1", "-0", "99999999999999999999")]
    [InlineData("UnsignedInt", "-1", "2147483648")]
    [InlineData("PositiveInt", "0", "-1")]
    [InlineData("Decimal", "1e999", "1.00000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("String", "\"\\u0000\"", "\"\\b\"", "\"\\f\"", "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800x\"", "\"\\ud800\\u0041\"", "\"\\uffff\"", "\"\\ufffe\"", "\"\uFFFF\"", "\"a\uFFFEb\"")]
    public void a_malformed_value_is_refused(string type, params string[] values)
    {
        foreach (var value in values)
        {
            var issue = Reading.IssuesOf(ResourceWith(type, value)).ShouldHaveSingleItem(type + " " + value);
            issue.Code.ShouldBe(IssueCode.Value);
            issue.Expression.ShouldBe("Basic.extension[0].value");
        }
    }

    [Fact]
    public void a_string_of_more_than_a_megabyte_is_refused() =>
        Reading.IssuesOf(ResourceWith("String", $"\"{new string('a', (1024 * 1024) + 1)}\"")).ShouldHaveSingleItem().Code.ShouldBe(IssueCode.TooLong);

    [Theory]
    [InlineData("<div xmlns='http://www.w3.org/1999/xhtml'>a<br/>&amp;&#160;<b>b</b></div>")]
    [InlineData("<div xmlns='http://www.w3.org/1999/xhtml'><p>\\n</p></div>")]
    public void a_narrative_of_well_formed_xhtml_is_read(string div) => Reading.ShouldBeRead(Narrative(div));

    [Theory]
    [InlineData("a")]
    [InlineData("<div>a</div>")]
    [InlineData("<p xmlns='http://www.w3.org/1999/xhtml'>a</p>")]
    [InlineData("<div xmlns='http://www.w3.org/1999/xhtml'>a")]
    [InlineData("<div xmlns='http://www.w3.org/1999/xhtml'>a</div><div/>")]
    [InlineData("<div xmlns='http://www.w3.org/1999/xhtml'>&nbsp;</div>")]
    [InlineData("<!DOCTYPE div [<!ENTITY a 'b'>]><div xmlns='http://www.w3.org/1999/xhtml'>&a;</div>")]
    [InlineData("<?xml version='1.0'?><div xmlns='http://www.w3.org/1999/xhtml'>a</div>")]
    public void any_other_narrative_is_refused(string div) => Reading.ShouldBeRefusedAt(Narrative(div), "Basic.text.div");

    [Fact]
    public void a_narrative_of_more_than_1_MB_is_too_long() =>
        Reading.IssuesOf(Narrative($"<div xmlns='http://www.w3.org/1999/xhtml'>{new string('a', 1024 * 1024)}</div>")).ShouldHaveSingleItem().Code.ShouldBe(IssueCode.TooLong);

    [Fact]
    public void a_narrative_with_very_many_attributes_is_too_long()
    {
        var attributes = string.Concat(Enumerable.Range(0, 600).Select(number => $" a{number}=''"));

        Reading.IssuesOf(Narrative($"<div xmlns='http://www.w3.org/1999/xhtml'><a{attributes}/></div>")).ShouldHaveSingleItem().Code.ShouldBe(IssueCode.TooLong);
    }

    private static string ResourceWith(string type, string value) =>
        $$"""{"resourceType":"Basic","code":{"text":"x"},"extension":[{"url":"u","value{{type}}":{{value}}}]}""";

    private static string Narrative(string div) =>
        $$$"""{"resourceType":"Basic","code":{"text":"x"},"text":{"status":"generated","div":"{{{div}}}"}}""";
}
