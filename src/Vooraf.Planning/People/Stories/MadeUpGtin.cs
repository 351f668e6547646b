using System.Globalization;

namespace Vooraf.Planning.People.Stories;

/// <summary>Made-up GTIN-13 numbers with a right check digit, in the range 2 that shops use among themselves.</summary>
internal static class MadeUpGtin
{
    public static string Of(int number)
    {
        var digits = (290_000_000_000 + number).ToString(CultureInfo.InvariantCulture);
        var sum = 0;
        for (var place = 0; place < digits.Length; place++)
            sum += (digits[place] - '0') * (place % 2 == 0 ? 1 : 3);
        return digits + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }
}
