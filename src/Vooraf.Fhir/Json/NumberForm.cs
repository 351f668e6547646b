using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Vooraf.Fhir.Json;

/// <summary>The form of numbers as JSON writes them.</summary>
internal static class NumberForm
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789+-.eE");

    /// <summary>True for a whole number of 32 bits from a least value, without point, exponent or minus zero.</summary>
    internal static bool IsInteger(ReadOnlySpan<byte> raw, int least) =>
        Utf8Parser.TryParse(raw, out int number, out var used) && used == raw.Length && number >= least && !raw.SequenceEqual("-0"u8);

    /// <summary>True for a number that is not too long and not beyond what a double can hold; its digits are kept as they are.</summary>
    internal static bool IsDecimal(ReadOnlySpan<byte> raw) =>
        raw.Length <= ReadingLimits.NumberCharacters
        && double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);

    /// <summary>True for what JSON can write as a number.</summary>
    internal static bool IsNumber(string text)
    {
        if (text.Length > ReadingLimits.NumberCharacters || text.AsSpan().ContainsAnyExcept(NumberCharacters))
            return false;
        Span<byte> utf8 = stackalloc byte[ReadingLimits.NumberCharacters];
        var reader = new Utf8JsonReader(utf8[..Encoding.UTF8.GetBytes(text, utf8)]);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.Number && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
