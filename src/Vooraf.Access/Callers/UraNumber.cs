namespace Vooraf.Access.Callers;

/// <summary>URA numbers: 8 digits, of which others leave out zeros in front. They are compared as they are here, whole.</summary>
public static class UraNumber
{
    private const int Digits = 8;

    /// <summary>The 8 digits; null when the text is not 1 to 8 digits.</summary>
    public static string? Of(string? text) => text is { Length: > 0 and <= Digits } && text.All(char.IsAsciiDigit) ? text.PadLeft(Digits, '0') : null;

    /// <summary>True when the text has all 8 digits, as whoever writes one by hand must.</summary>
    public static bool IsWhole(string? text) => text is { Length: Digits } && Of(text) is not null;
}
