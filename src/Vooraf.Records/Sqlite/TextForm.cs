namespace Vooraf.Records.Sqlite;

/// <summary>How a text starts in the compact form. From <see cref="Utf8"/> on: the number of UTF-8 bytes plus <see cref="Utf8"/>.</summary>
internal static class TextForm
{
    public const byte HexId = 0;
    public const byte Utf16 = 1;
    public const byte Utf8 = 2;
}
