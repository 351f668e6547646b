using System.Globalization;

namespace Vooraf.EndToEnd.Running;

/// <summary>Made-up citizen service numbers in the range 9999xxxxx that pass the eleven test.</summary>
public static class MadeUpBsn
{
    /// <summary>How many there are.</summary>
    public const int Count = 9000;

    /// <summary>The number of a made-up person, counted from the top of the range; different for each number below <see cref="Count"/>.</summary>
    public static string Of(int person)
    {
        var left = person % Count;
        for (var stem = 99_999_999; ; stem--)
        {
            var check = CheckDigit(stem);
            if (check < 10 && left-- == 0)
                return string.Create(CultureInfo.InvariantCulture, $"{stem:D8}{check}");
        }
    }

    /// <summary>True for nine digits that pass the eleven test.</summary>
    public static bool Passes(string digits) => digits.Length == 9 && CheckDigit(int.Parse(digits.AsSpan(0, 8), NumberStyles.None, CultureInfo.InvariantCulture)) == digits[8] - '0';

    private static int CheckDigit(int stem)
    {
        var sum = 0;
        for (var weight = 2; weight <= 9; weight++, stem /= 10)
            sum += stem % 10 * weight;
        return sum % 11;
    }
}
