using System.Diagnostics;
using Vooraf.Fhir.Identifiers;

namespace Vooraf.Fhir.Tests.Identifiers;

public class BsnTextTests
{
    [Theory]
    [InlineData("999900006", "*********")]
    [InlineData("a=999900006&b=999900018&c=1", "a=*********&b=*********&c=1")]
    [InlineData("999900006a b999900006 9999000061 999900007", "999900006a b999900006 9999000061 999900007")]
    public void every_number_that_may_be_a_BSN_is_masked(string text, string masked) => BsnText.Mask(text).ShouldBe(masked);

    [Fact]
    public void a_long_text_of_numbers_is_masked_in_one_go()
    {
        var text = string.Concat(Enumerable.Repeat("999900006 ", 200_000));
        var watch = Stopwatch.StartNew();

        BsnText.Mask(text).ShouldBe(string.Concat(Enumerable.Repeat("********* ", 200_000)));

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }
}
