using System.Text;

namespace Vooraf.Records.Tests.Transfer;

/// <summary>The bytes of files: what is not UTF-8 is refused, and a byte order mark does no harm.</summary>
public sealed class ImportedFilesTests : ImportTest
{
    [Fact]
    public async Task a_line_that_is_not_utf_8_is_refused_and_the_others_are_stored()
    {
        Put("all.ndjson", [.. Encoding.UTF8.GetBytes(Practitioner + "\r\n"), .. Encoding.Latin1.GetBytes(Patient.Replace("Bedenksel", "Bed\u00e9nksel", StringComparison.Ordinal) + "\n")]);

        var report = await ImportAsync();

        report.Stored.ShouldBe(1);
        report.Refused.ShouldHaveSingleItem().ToString().ShouldBe("all.ndjson line 2: The content is not valid UTF-8: send it in UTF-8.");
    }

    [Theory]
    [InlineData("a.json", Patient)]
    [InlineData("a.ndjson", Patient + "\n" + Practitioner)]
    [InlineData("a.json", """{"resourceType":"Bundle","type":"transaction","entry":[{"resource":{"resourceType":"Device","type":{"text":"ICD"}},"request":{"method":"POST","url":"Device"}}]}""")]
    [InlineData("a.xml", """<Practitioner xmlns="http://hl7.org/fhir"><id value="z1"/><active value="true"/></Practitioner>""")]
    public async Task a_byte_order_mark_is_no_part_of_what_is_read(string name, string text)
    {
        Put(name, [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)]);

        var report = await ImportAsync();
        var again = await ImportAsync();

        (report.Stored > 0, report.Refused.Length, again.Refused.Length).ShouldBe((true, 0, 0));
    }

    [Fact]
    public async Task letters_beyond_ascii_arrive_as_they_were_written()
    {
        Put("all.ndjson", "\n \t\n" + Patient.Replace("Bedenksel", "B\u00e9d\u2013enksel \ud83d\ude42", StringComparison.Ordinal));

        (await ImportAsync()).Refused.ShouldBeEmpty();

        Encoding.UTF8.GetString((await Store.ReadAsync(new ResourceKey("Patient", "p1"), Cancellation))!.Json.Span).ShouldContain("B\u00e9d\u2013enksel \ud83d\ude42");
    }
}
