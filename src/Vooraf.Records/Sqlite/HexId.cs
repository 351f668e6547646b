using System.Buffers;

namespace Vooraf.Records.Sqlite;

/// <summary>Ids of 32 lower-case hexadecimal digits, which this program makes, take 16 bytes.</summary>
internal static class HexId
{
    public const int Size = 16;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Packs an id that has exactly that form.</summary>
    public static bool TryPack(ReadOnlySpan<char> text, Span<byte> packed)
    {
        if (text.Length != 2 * Size || text.ContainsAnyExcept(Digits))
            return false;

        return Convert.FromHexString(text, packed, out _, out _) == OperationStatus.Done;
    }

    public static string Unpack(ReadOnlySpan<byte> packed) => Convert.ToHexStringLower(packed);
}
