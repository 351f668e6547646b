using System.Buffers;

namespace Vooraf.Fhir.Json;

/// <summary>Small tests on ASCII text.</summary>
internal static class Ascii
{
    private static readonly SearchValues<byte> NameBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"u8);

    /// <summary>True for what looks like the name of an element, so that it can be shown in a message.</summary>
    internal static bool IsName(ReadOnlySpan<byte> text) =>
        text.Length is > 0 and <= 64 && !IsDigit(text[0]) && !text.ContainsAnyExcept(NameBytes);

    internal static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';

    /// <summary>The number that digits at a place make; -1 when they are not all digits or not there.</summary>
    internal static int Number(ReadOnlySpan<byte> text, int start, int length)
    {
        if (start + length > text.Length)
            return -1;
        var number = 0;
        foreach (var digit in text.Slice(start, length))
        {
            if (!IsDigit(digit))
                return -1;
            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
