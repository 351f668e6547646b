using System.Security.Cryptography;

namespace Vooraf.Records;

/// <summary>A random key of 32 bytes in a file that its owner alone can read.</summary>
public static class KeyFile
{
    internal const int Size = 32;

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
    internal static void Write(string path, byte[] key) => Write(path, key, replaces: false);

    /// <summary>Writes a small file in the place of what was there, so that after a crash the old or the new one is there as a whole.</summary>
    internal static void Replace(string path, byte[] contents) => Write(path, contents, replaces: true);

    private static void Write(string path, byte[] contents, bool replaces)
    {
        var unfinished = path + ".new";
        using (var file = new FileStream(unfinished, OwnerOnly.Creation(FileMode.Create)))
        {
            file.Write(contents);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, replaces);
        FolderFlush.Run(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }
}
