using System.Security.Cryptography;

namespace Vooraf.Records;

/// <summary>A random key of 32 bytes in a file that its owner alone can read.</summary>
public static class KeyFile
{
    private const int Size = 32;

    /// <summary>Reads it, or makes it when it is not there.</summary>
    /// <returns>32 bytes; null when the file is there but is no key.</returns>
    public static byte[]? ReadOrMake(string path) => File.Exists(path) ? Read(path) : Make(path);

    /// <summary>Reads it.</summary>
    /// <returns>32 bytes; null when the file is no key.</returns>
    internal static byte[]? Read(string path) => File.ReadAllBytes(path) is { Length: Size } key ? key : null;

    /// <summary>Makes a new one.</summary>
    internal static byte[] Make(string path)
    {
        var key = RandomNumberGenerator.GetBytes(Size);
        Write(path, key);
        return key;
    }

    /// <summary>Writes one so that after a crash it is there as a whole or not at all.</summary>
    internal static void Write(string path, byte[] key)
    {
        var unfinished = path + ".new";
        using (var file = new FileStream(unfinished, OwnerOnly.Creation(FileMode.Create)))
        {
            file.Write(key);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path);
    }
}
