using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Vooraf.Records.Keys;

/// <summary>
/// The form of a block in a key file: its wrapped key twice, then 1,024 data keys encrypted by it, each with its tag. A key's nonce is its slot: a block key encrypts
/// each slot once, when the block is made.
/// </summary>
internal static class KeyBlock
{
    public const int Slots = 1024;
    public const int SlotSize = KeyFile.Size + CipherKey.TagSize;
    public const int Copies = 2;
    public const int Size = (Copies * WrappedKey.Size) + (Slots * SlotSize);

    private const byte Gone = 0xFF;

    public static long BlockOf(long number) => number / Slots;

    public static long CopyAt(long block, int copy) => (block * Size) + (copy * WrappedKey.Size);

    public static long SlotAt(long number) => (BlockOf(number) * Size) + (Copies * WrappedKey.Size) + (SlotOf(number) * SlotSize);

    /// <summary>A block of new keys.</summary>
    public static byte[] Make(WrappedKey wrapped, CipherKey blockKey)
    {
        var block = new byte[Size];
        for (var copy = 0; copy < Copies; copy++)
            wrapped.Write(block.AsSpan(copy * WrappedKey.Size));
        Span<byte> key = stackalloc byte[KeyFile.Size];
        Span<byte> nonce = stackalloc byte[CipherKey.NonceSize];
        for (var slot = 0; slot < Slots; slot++)
        {
            RandomNumberGenerator.Fill(key);
            var at = block.AsSpan((Copies * WrappedKey.Size) + (slot * SlotSize), SlotSize);
            blockKey.Encrypt(NonceOf(slot, nonce), key, at[..KeyFile.Size], at[KeyFile.Size..], default);
        }

        CryptographicOperations.ZeroMemory(key);
        return block;
    }

    /// <summary>Opens a slot.</summary>
    /// <returns>The key; null when the slot does not hold one that this block made.</returns>
    public static byte[]? Open(CipherKey blockKey, long number, ReadOnlySpan<byte> slot)
    {
        var key = new byte[KeyFile.Size];
        Span<byte> nonce = stackalloc byte[CipherKey.NonceSize];
        return blockKey.TryDecrypt(NonceOf(SlotOf(number), nonce), slot[..KeyFile.Size], slot[KeyFile.Size..], key, default) ? key : null;
    }

    /// <summary>Fills a slot with what says that its key was destroyed.</summary>
    public static void Destroy(Span<byte> slot) => slot.Fill(Gone);

    public static bool IsDestroyed(ReadOnlySpan<byte> slot) => !slot.ContainsAnyExcept(Gone);

    private static long SlotOf(long number) => number % Slots;

    private static ReadOnlySpan<byte> NonceOf(long slot, Span<byte> nonce)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64LittleEndian(nonce, slot);
        return nonce;
    }
}
