using Microsoft.Win32.SafeHandles;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Keys;

/// <summary>Single keys of a vault, each wrapped in a file of its own: of the look-ups, of paging links.</summary>
internal sealed class VaultSecrets(string folder, string store, WrappingKeys wrapping)
{
    public const string LookUp = "look-up";
    public const string NextLookUp = "look-up-next";
    public const string PagingLink = "paging-link";

    private const string Ending = ".wrapped";

    /// <summary>Those that are there, by the id of the wrapping key.</summary>
    public IEnumerable<(string Name, string By)> All() =>
        from name in Names()
        let wrapped = Wrapped(name)
        where wrapped is not null
        select (name, wrapped.By);

    /// <summary>True when one is there and was not overwritten.</summary>
    public bool Holds(string name) => Wrapped(name) is not null;

    /// <summary>Reads one; null when it is not there.</summary>
    /// <exception cref="StoreUnavailableException">It is damaged, or its wrapping key is not given.</exception>
    public byte[]? Find(string name) => Wrapped(name) is { } wrapped ? wrapping.Unwrap(wrapped, ContextOf(name)) : null;

    /// <summary>Makes a new one in the place of what was there.</summary>
    public byte[] Make(string name)
    {
        var (key, wrapped) = wrapping.Make(ContextOf(name));
        Write(name, wrapped);
        return key;
    }

    /// <summary>Keeps a key under a name, in the place of what was there.</summary>
    public void Put(string name, byte[] key) => Write(name, wrapping.Wrap(key, ContextOf(name)));

    /// <summary>Overwrites one and removes it.</summary>
    public void Destroy(string name)
    {
        if (!File.Exists(PathOf(name)))
            return;

        using var file = OpenFormer(name);
        Overwrite(file);
        File.Delete(PathOf(name));
    }

    /// <summary>Removes the files of those that were overwritten, and that a crash left behind.</summary>
    public void RemoveDestroyed()
    {
        foreach (var name in Names().Where(name => Wrapped(name) is null).ToArray())
            File.Delete(PathOf(name));
    }

    /// <summary>Wraps each by the current wrapping key; gives how many were wrapped by another.</summary>
    public long Rewrap()
    {
        var count = 0L;
        foreach (var (name, by) in All().ToArray())
        {
            if (string.Equals(by, wrapping.Current.Id, StringComparison.Ordinal))
                continue;

            Put(name, Find(name)!);
            count++;
        }

        return count;
    }

    private string PathOf(string name) => Path.Combine(folder, name + Ending);

    private string ContextOf(string name) => $"{store}/{name}";

    private IEnumerable<string> Names() => Directory.EnumerateFiles(folder, "*" + Ending).Select(file => Path.GetFileNameWithoutExtension(file));

    private WrappedKey? Wrapped(string name)
    {
        if (!File.Exists(PathOf(name)))
            return null;

        var bytes = File.ReadAllBytes(PathOf(name));
        return IsDestroyed(bytes) ? null : WrappedKey.Read(bytes) ?? throw new StoreUnavailableException($"{PathOf(name)} is damaged. Put it back from the backup of the key vault.");
    }

    private static bool IsDestroyed(ReadOnlySpan<byte> file) => file.Length == WrappedKey.Size && !file.ContainsAnyExcept((byte)0);

    // What is replaced is still overwritten through its handle: a replaced file may stay on the disk.
    private void Write(string name, WrappedKey wrapped)
    {
        var bytes = new byte[WrappedKey.Size];
        wrapped.Write(bytes);
        using var former = File.Exists(PathOf(name)) ? OpenFormer(name) : null;
        KeyFile.Replace(PathOf(name), bytes);
        if (former is not null)
            Overwrite(former);
    }

    private SafeFileHandle OpenFormer(string name) => File.OpenHandle(PathOf(name), FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);

    private static void Overwrite(SafeFileHandle file)
    {
        RandomAccess.Write(file, new byte[WrappedKey.Size], 0);
        RandomAccess.FlushToDisk(file);
    }
}
