using System.Security.Cryptography;

namespace Vooraf.Records.Keys;

/// <summary>A wrapping key of 32 bytes that this process holds: AES-256-GCM with a random nonce.</summary>
public sealed class LocalWrappingKey : IWrappingKey
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int IdBytes = 8;
    private readonly byte[] key;

    /// <summary>Takes the key.</summary>
    /// <param name="key">32 bytes.</param>
    /// <exception cref="ArgumentException">It has another length.</exception>
    public LocalWrappingKey(ReadOnlySpan<byte> key)
    {
        if (key.Length != KeyFile.Size)
            throw new ArgumentException("A wrapping key has 32 bytes.", nameof(key));

        this.key = key.ToArray();
        Id = Convert.ToHexStringLower(HMACSHA256.HashData(key, "vooraf wrapping key"u8).AsSpan(0, IdBytes));
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public byte[] Wrap(ReadOnlySpan<byte> key, ReadOnlySpan<byte> context)
    {
        var wrapped = new byte[NonceSize + key.Length + TagSize];
        var nonce = wrapped.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(this.key, TagSize);
        cipher.Encrypt(nonce, key, wrapped.AsSpan(NonceSize, key.Length), wrapped.AsSpan(NonceSize + key.Length), context);
        return wrapped;
    }

    /// <inheritdoc/>
    public byte[]? Unwrap(ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> context)
    {
        if (wrapped.Length <= NonceSize + TagSize)
            return null;

        var opened = new byte[wrapped.Length - NonceSize - TagSize];
        using var cipher = new AesGcm(key, TagSize);
        try
        {
            cipher.Decrypt(wrapped[..NonceSize], wrapped[NonceSize..^TagSize], wrapped[^TagSize..], opened, context);
            return opened;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>Says the id only.</summary>
    public override string ToString() => $"LocalWrappingKey({Id})";
}
