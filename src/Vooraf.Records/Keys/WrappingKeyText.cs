using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Vooraf.Records.Keys;

/// <summary>Wrapping keys from where an operator keeps them: 32 bytes as they are, or as 64 hexadecimal digits, or as base64.</summary>
public static class WrappingKeyText
{
    private const int HexLength = 2 * KeyFile.Size;
    private const int LongestFile = 1024;

    /// <summary>Reads one from a file.</summary>
    /// <returns>The key; null when the file does not hold one.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static LocalWrappingKey? FromFile(string path)
    {
        if (new FileInfo(path).Length > LongestFile)
            return null;

        var bytes = File.ReadAllBytes(path);
        return bytes.Length == KeyFile.Size ? new LocalWrappingKey(bytes) : FromText(Encoding.ASCII.GetString(bytes));
    }

    /// <summary>Reads one from a text, of an environment variable for instance.</summary>
    /// <returns>The key; null when the text is none.</returns>
    public static LocalWrappingKey? FromText(string text)
    {
        var trimmed = text.Trim();
        Span<byte> key = stackalloc byte[KeyFile.Size];
        if (trimmed.Length == HexLength)
            return Convert.FromHexString(trimmed, key, out _, out _) == System.Buffers.OperationStatus.Done ? new LocalWrappingKey(key) : null;

        return Base64.IsValid(trimmed) && Convert.TryFromBase64String(trimmed, key, out var size) && size == KeyFile.Size ? new LocalWrappingKey(key) : null;
    }

    /// <summary>Makes a new one in a file that must not be there yet, as base64, for its owner alone; its folder too when it is not there.</summary>
    /// <exception cref="IOException">The file is there, or cannot be made.</exception>
    /// <exception cref="Storage.StoreUnavailableException">The folder cannot be made.</exception>
    public static LocalWrappingKey Make(string path)
    {
        OwnerOnly.MakeFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var key = RandomNumberGenerator.GetBytes(KeyFile.Size);
        using var file = new FileStream(path, OwnerOnly.Creation(FileMode.CreateNew));
        file.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(key) + "\n"));
        file.Flush(flushToDisk: true);
        return new LocalWrappingKey(key);
    }
}
