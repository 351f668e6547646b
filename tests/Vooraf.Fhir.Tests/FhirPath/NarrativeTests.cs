namespace Vooraf.Fhir.Tests.FhirPath;

public sealed class NarrativeTests
{
    private const string Xhtml = "xmlns=\"http://www.w3.org/1999/xhtml\"";

    [Theory]
    [InlineData("<p>Ada <b style=\"color: red\">Bos</b></p>")]
    [InlineData("<table><tbody><tr><td colspan=\"2\">x</td></tr></tbody></table>")]
    [InlineData("<a href=\"#n\">x</a>")]
    [InlineData("<img src=\"#picture\" alt=\"\"/>")]
    [InlineData("&lt;script&gt; &#160;")]
    public void Formatting_links_and_images_are_a_narrative(string content) => IsNarrative($"<div {Xhtml}>{content}</div>").ShouldBeTrue();

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<p onclick=\"x()\">x</p>")]
    [InlineData("<a href=\" javascript:x()\">x</a>")]
    [InlineData("<iframe src=\"http://example.org\">x</iframe>")]
    [InlineData("<form><input/></form>x")]
    [InlineData("<p>x")]
    [InlineData("&nbsp;")]
    [InlineData("  <br/> ")]
    public void What_acts_is_broken_or_says_nothing_is_not(string content) => IsNarrative($"<div {Xhtml}>{content}</div>").ShouldBeFalse();

    [Theory]
    [InlineData("<p>x</p>")]
    [InlineData("words")]
    [InlineData("<!DOCTYPE div [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><div>&b;</div>")]
    public void It_is_one_div_without_entities_of_its_own(string div) => IsNarrative(div).ShouldBeFalse();

    private static bool IsNarrative(string div)
    {
        var resource = System.Text.Json.JsonSerializer.SerializeToElement(new { resourceType = "Basic", text = new { status = "generated", div } });
        return Evaluate.Show("text.`div`.htmlChecks()", resource) is "true";
    }
}
