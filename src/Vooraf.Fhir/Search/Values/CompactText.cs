using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Vooraf.Fhir.Search.Values;

/// <summary>
/// A short text (a code, id or identifier value) in few bytes: numbers in binary, UUIDs in 16 bytes, all else as UTF-8.
/// One text has one form, so equal texts are equal bytes.
/// </summary>
internal static class CompactText
{
    private const byte Number = 0;
    private const byte Hexadecimal = 1;
    private const byte Uuid = 2;
    private const byte Escape = 3;
    private const int LongestNumber = 18;
    private const int HexadecimalLength = 32;
    private const int UuidLength = 36;

    private static readonly SearchValues<char> LowerHexadecimal = SearchValues.Create("0123456789abcdef");
    private static readonly SearchValues<char> LowerHexadecimalAndDash = SearchValues.Create("0123456789abcdef-");

    internal static void Write(IBufferWriter<byte> to, ReadOnlySpan<char> text)
    {
        if (IsNumber(text))
            WriteNumber(to, ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
        else if (text.Length is HexadecimalLength && IsLowerHexadecimal(text))
            WriteUuid(to, Hexadecimal, text, "N");
        else if (HasFormOfUuid(text))
            WriteUuid(to, Uuid, text, "D");
        else
            WritePlain(to, text);
    }

    internal static string Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return "";
        var rest = bytes[1..];
        return bytes[0] switch
        {
            Number => ReadNumber(rest).ToString(CultureInfo.InvariantCulture),
            Hexadecimal => Convert.ToHexStringLower(rest),
            Uuid => new Guid(rest, bigEndian: true).ToString("D"),
            Escape => Encoding.UTF8.GetString(rest),
            _ => Encoding.UTF8.GetString(bytes),
        };
    }

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        text.Length is >= 1 and <= LongestNumber && (text[0] != '0' || text.Length == 1) && !text.ContainsAnyExceptInRange('0', '9');

    private static bool IsLowerHexadecimal(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(LowerHexadecimal);

    private static bool HasFormOfUuid(ReadOnlySpan<char> text) =>
        text.Length is UuidLength && text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-' && text.Count('-') == 4 && !text.ContainsAnyExcept(LowerHexadecimalAndDash);

    private static void WriteNumber(IBufferWriter<byte> to, ulong number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, number);
        to.Write([Number]);
        to.Write(bytes.TrimStart((byte)0));
    }

    private static ulong ReadNumber(ReadOnlySpan<byte> bytes)
    {
        ulong number = 0;
        foreach (var part in bytes)
            number = (number << 8) | part;
        return number;
    }

    private static void WriteUuid(IBufferWriter<byte> to, byte kind, ReadOnlySpan<char> text, string format)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.ParseExact(text, format).TryWriteBytes(bytes, bigEndian: true, out _);
        to.Write([kind]);
        to.Write(bytes);
    }

    private static void WritePlain(IBufferWriter<byte> to, ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[0] <= Escape)
            to.Write([Escape]);
        Encoding.UTF8.GetBytes(text, to);
    }
}
