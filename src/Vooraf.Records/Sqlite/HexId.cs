namespace Vooraf.Records.Sqlite;

/// <summary>Ids of 32 lower-case hexadecimal digits, which this program makes, take 16 bytes.</summary>
internal static class HexId
{
    public const int Size = 16;

    /// <summary>Packs an id that has exactly that form.</summary>
    public static bool TryPack(ReadOnlySpan<char> text, Span<byte> packed)
    {
        if (text.Length != 2 * Size)
            return false;

        for (var i = 0; i < Size; i++)
        {
            var high = Digit(text[2 * i]);
            var low = Digit(text[(2 * i) + 1]);
            if ((high | low) < 0)
                return false;
            packed[i] = (byte)((high << 4) | low);
        }

        return true;
    }

    public static string Unpack(ReadOnlySpan<byte> packed) => Convert.ToHexStringLower(packed);

    private static int Digit(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        _ => -1,
    };
}
