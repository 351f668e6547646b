using Vooraf.Fhir.Identifiers;

namespace Vooraf.Fhir.Tests.Identifiers;

public class ElevenTestTests
{
    [Theory]
    [InlineData("999911120")]
    [InlineData("999990019")]
    [InlineData("012345672")]
    [InlineData("12345672")]
    public void nine_digits_pass_and_so_do_eight_that_lack_the_zero_in_front(string number) => ElevenTest.Passes(number).ShouldBeTrue();

    [Theory]
    [InlineData("999911121")]
    [InlineData("999940003")]
    [InlineData("999119120")]
    [InlineData("000000000")]
    [InlineData("00000000")]
    [InlineData("")]
    [InlineData("0999911120")]
    [InlineData("9991120")]
    [InlineData("99991112x")]
    [InlineData(" 99911120")]
    [InlineData("٩٩٩٩١١١٢٠")]
    public void anything_else_does_not(string number) => ElevenTest.Passes(number).ShouldBeFalse();

    [Fact]
    public void no_single_wrong_digit_passes()
    {
        for (var place = 0; place < 9; place++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                var number = "999911120".ToCharArray();
                number[place] = digit;
                ElevenTest.Passes(number).ShouldBe(digit == "999911120"[place]);
            }
        }
    }
}
