using System.Buffers.Text;
using System.Globalization;

namespace Vooraf.Fhir.Json;

/// <summary>The form of numbers as JSON writes them.</summary>
internal static class NumberForm
{
    /// <summary>True for a whole number of 32 bits from a least value, without point, exponent or minus zero.</summary>
    internal static bool IsInteger(ReadOnlySpan<byte> raw, int least) =>
        Utf8Parser.TryParse(raw, out int number, out var used) && used == raw.Length && number >= least && !raw.SequenceEqual("-0"u8);

    /// <summary>True for a number that is not too long and not beyond what a double can hold; its digits are kept as they are.</summary>
    internal static bool IsDecimal(ReadOnlySpan<byte> raw) =>
        raw.Length <= ReadingLimits.NumberCharacters
        && double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
}
