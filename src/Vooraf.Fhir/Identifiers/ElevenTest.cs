namespace Vooraf.Fhir.Identifiers;

/// <summary>
/// The eleven test (elfproef) of a citizen service number (BSN): 9a+8b+7c+6d+5e+4f+3g+2h-i is a multiple of eleven, and not all digits are zero.
/// </summary>
public static class ElevenTest
{
    private const int Length = 9;

    /// <summary>True for nine digits that pass, or eight: an older number, which lacks the zero in front. False for any other text.</summary>
    public static bool Passes(ReadOnlySpan<char> number)
    {
        if (number.Length is not (Length - 1 or Length) || number.ContainsAnyExceptInRange('0', '9') || !number.ContainsAnyExcept('0'))
            return false;

        var sum = -(number[^1] - '0');
        for (var fromEnd = 2; fromEnd <= number.Length; fromEnd++)
            sum += fromEnd * (number[^fromEnd] - '0');
        return sum % 11 == 0;
    }
}
