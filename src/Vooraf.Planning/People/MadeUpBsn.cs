using System.Globalization;

namespace Vooraf.Planning.People;

/// <summary>
/// Made-up BSNs that pass the eleven test: 9a+8b+7c+6d+5e+4f+3g+2h-1i is divisible by 11.
/// The first 5,000 lie in the 9999 test range, later ones begin with 91, which has not been given out.
/// </summary>
internal static class MadeUpBsn
{
    private const int TestRange = 5000;

    /// <summary>The BSN of the person with a number from 1; two numbers never share one.</summary>
    public static string Of(int number)
    {
        var index = number - 1;
        var stem = index < TestRange ? 99990000 + ((TestRange + (2 * index)) % 10000) : 91000000 + (2 * (index - TestRange));
        return Checked(stem) ?? Checked(stem + 1)!;
    }

    // Of an even stem and the next one at least one has a check digit below ten: their sums differ by two.
    private static string? Checked(int stem)
    {
        var digits = stem.ToString("00000000", CultureInfo.InvariantCulture);
        var sum = 0;
        for (var place = 0; place < 8; place++)
            sum += (digits[place] - '0') * (9 - place);
        var check = sum % 11;
        return check == 10 ? null : digits + check.ToString(CultureInfo.InvariantCulture);
    }
}
