using System.Globalization;
using Microsoft.Win32.SafeHandles;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Keys;

/// <summary>The data keys of one kind: a file of blocks, numbered from 0. Grows at its end; a key that is destroyed is overwritten in its place.</summary>
internal sealed class KeyBlockFile : IDisposable
{
    private const long CachedBytes = 1 << 20;
    private const long PerBlock = 1024;
    private readonly string path;
    private readonly string store;
    private readonly string name;
    private readonly WrappingKeys wrapping;
    private readonly SafeFileHandle handle;
    private readonly BoundedCache<long, CipherKey> blockKeys = new(CachedBytes, _ => PerBlock);
    private readonly Lock growing = new();
    private readonly bool writes;
    private long blocks;
    private int isMaking;

    /// <summary>Opens it.</summary>
    /// <param name="folder">The vault's folder.</param>
    /// <param name="name">The kind, in the words of the files.</param>
    /// <param name="store">The id of the store.</param>
    /// <param name="wrapping">The wrapping keys.</param>
    /// <param name="writes">True when it may grow.</param>
    /// <exception cref="StoreUnavailableException">It is not there.</exception>
    public KeyBlockFile(string folder, string name, string store, WrappingKeys wrapping, bool writes)
    {
        this.name = name;
        this.store = store;
        this.wrapping = wrapping;
        this.writes = writes;
        path = PathOf(folder, name);
        if (!File.Exists(path))
            throw Lost("is missing");
        handle = File.OpenHandle(path, FileMode.Open, writes ? FileAccess.ReadWrite : FileAccess.Read, FileShare.ReadWrite);
        blocks = RandomAccess.GetLength(handle) / KeyBlock.Size;
    }

    /// <summary>How many keys there are.</summary>
    public long Count => Volatile.Read(ref blocks) * KeyBlock.Slots;

    /// <summary>How many blocks.</summary>
    public long Blocks => Volatile.Read(ref blocks);

    public static string PathOf(string folder, string name) => Path.Combine(folder, name + ".keys");

    /// <summary>Says that a store which is not empty must find its keys here; touches nothing.</summary>
    /// <param name="used">The keys up to this number were used.</param>
    /// <exception cref="StoreUnavailableException">They are not all there.</exception>
    public void Require(long used)
    {
        if (used >= Count)
            throw Lost("ends before keys that were used");
    }

    /// <summary>Takes away a last block that a crash left unfinished.</summary>
    /// <param name="used">The keys up to this number were used: a block of theirs is never taken away.</param>
    public void Mend(long used)
    {
        var unfinished = RandomAccess.GetLength(handle) != blocks * KeyBlock.Size;
        if (blocks > 0 && KeyBlock.BlockOf(used) < blocks - 1 && !IsWhole(blocks - 1))
        {
            blocks--;
            blockKeys.Forget(blocks);
            unfinished = true;
        }

        if (unfinished)
            RandomAccess.SetLength(handle, blocks * KeyBlock.Size);
    }

    /// <summary>Makes sure that a number has a key that is on disk, and has a block made ahead in the background when the last one is begun.</summary>
    public void Reach(long number)
    {
        var known = Blocks;
        if (number < (known - 1) * KeyBlock.Slots || !writes)
            return;
        if (number >= known * KeyBlock.Slots)
            Grow(KeyBlock.BlockOf(number) + 1);
        if (Interlocked.Exchange(ref isMaking, 1) == 0)
            ThreadPool.QueueUserWorkItem(static file => file.MakeAhead(), this, preferLocal: false);
    }

    /// <summary>The key of a number.</summary>
    /// <exception cref="InvalidDataException">It was destroyed, or is damaged.</exception>
    /// <exception cref="StoreUnavailableException">It cannot be had.</exception>
    public byte[] Read(long number)
    {
        Span<byte> slot = stackalloc byte[KeyBlock.SlotSize];
        ReadSlot(number, slot);
        if (KeyBlock.IsDestroyed(slot))
            throw new InvalidDataException("The key was destroyed: what it sealed was erased.");

        return KeyBlock.Open(BlockKey(KeyBlock.BlockOf(number)), number, slot)
            ?? throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"Key {name} {number} in the key vault is damaged."));
    }

    public bool IsDestroyed(long number)
    {
        Span<byte> slot = stackalloc byte[KeyBlock.SlotSize];
        ReadSlot(number, slot);
        return KeyBlock.IsDestroyed(slot);
    }

    /// <summary>Overwrites a key, on disk when this returns.</summary>
    public void Destroy(long number)
    {
        Span<byte> slot = stackalloc byte[KeyBlock.SlotSize];
        KeyBlock.Destroy(slot);
        lock (growing)
        {
            RandomAccess.Write(handle, slot, KeyBlock.SlotAt(number));
            RandomAccess.FlushToDisk(handle);
        }
    }

    /// <summary>The ids of the wrapping keys under which the copies of a block's key stand; null for a copy that is not whole.</summary>
    public string?[] WrappedBy(long block)
    {
        var ids = new string?[KeyBlock.Copies];
        for (var copy = 0; copy < ids.Length; copy++)
            ids[copy] = ReadCopy(block, copy)?.By;
        return ids;
    }

    /// <summary>Wraps a copy of every block's key by the current wrapping key, where that was not done, and flushes. Copy 1 goes before copy 0: one of them is always whole.</summary>
    /// <returns>How many were wrapped.</returns>
    public long Rewrap(int copy)
    {
        var count = 0L;
        Span<byte> bytes = stackalloc byte[WrappedKey.Size];
        for (var block = 0L; block < Blocks; block++)
        {
            if (string.Equals(ReadCopy(block, copy)?.By, wrapping.Current.Id, StringComparison.Ordinal))
                continue;

            wrapping.Wrap(OpenBlock(block), ContextOf(block)).Write(bytes);
            RandomAccess.Write(handle, bytes, KeyBlock.CopyAt(block, copy));
            count++;
        }

        RandomAccess.FlushToDisk(handle);
        return count;
    }

    /// <summary>True when every key of a block opens or was destroyed.</summary>
    public bool IsWhole(long block)
    {
        if (ReadCopy(block, 0) is null && ReadCopy(block, 1) is null)
            return false;

        var key = BlockKey(block);
        Span<byte> slot = stackalloc byte[KeyBlock.SlotSize];
        for (var number = block * KeyBlock.Slots; number < (block + 1) * KeyBlock.Slots; number++)
        {
            ReadSlot(number, slot);
            if (!KeyBlock.IsDestroyed(slot) && KeyBlock.Open(key, number, slot) is null)
                return false;
        }

        return true;
    }

    public void Dispose() => handle.Dispose();

    private StoreUnavailableException Lost(string how) => new($"The key vault is older than the store, or damaged: {path} {how}. Nothing was changed. Put back the newest backup of the vault.");

    private string ContextOf(long block) => string.Create(CultureInfo.InvariantCulture, $"{store}/{name}/{block}");

    private void MakeAhead()
    {
        try
        {
            Grow(Blocks + 1);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or StoreUnavailableException or ObjectDisposedException)
        {
            // Tried again when the next number of the last block is used; when that block is full, its user is told.
        }
        finally
        {
            Volatile.Write(ref isMaking, 0);
        }
    }

    private void Grow(long wanted)
    {
        lock (growing)
        {
            for (var block = blocks; block < wanted; block++)
            {
                var (key, wrapped) = wrapping.Make(ContextOf(block));
                RandomAccess.Write(handle, KeyBlock.Make(wrapped, new CipherKey(key)), block * KeyBlock.Size);
                RandomAccess.FlushToDisk(handle);
                Volatile.Write(ref blocks, block + 1);
            }
        }
    }

    private void ReadSlot(long number, Span<byte> slot)
    {
        if (RandomAccess.Read(handle, slot, KeyBlock.SlotAt(number)) < slot.Length)
            throw new StoreUnavailableException(string.Create(CultureInfo.InvariantCulture, $"The key vault holds no key {name} {number}: it is older than the store. Put back a newer backup of the vault."));
    }

    private WrappedKey? ReadCopy(long block, int copy)
    {
        Span<byte> bytes = stackalloc byte[WrappedKey.Size];
        return RandomAccess.Read(handle, bytes, KeyBlock.CopyAt(block, copy)) == bytes.Length ? WrappedKey.Read(bytes) : null;
    }

    private byte[] OpenBlock(long block)
    {
        var (first, second) = (ReadCopy(block, 0), ReadCopy(block, 1));
        var wrapped = (wrapping.Knows(first) ? first : second) ?? first
            ?? throw new StoreUnavailableException(string.Create(CultureInfo.InvariantCulture, $"Block {block} of {path} is damaged. Put back the vault from its backup."));
        return wrapping.Unwrap(wrapped, ContextOf(block));
    }

    private CipherKey BlockKey(long block)
    {
        if (blockKeys.TryGet(block, out var known))
            return known!;

        var epoch = blockKeys.Epoch(block);
        var key = new CipherKey(OpenBlock(block));
        blockKeys.Put(block, key, epoch);
        return key;
    }
}
