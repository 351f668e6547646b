using System.Security.Cryptography;

namespace Vooraf.Records.Keys;

/// <summary>A key of AES-256-GCM, ready for use by several threads. One cipher is kept, because making one costs more than sealing a row; a second thread at the same moment makes its own.</summary>
internal sealed class CipherKey(byte[] key)
{
    public const int NonceSize = 12;
    public const int TagSize = 16;

    private AesGcm? spare;
    private volatile bool destroyed;

    public void Encrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, Span<byte> sealedBytes, Span<byte> tag, ReadOnlySpan<byte> context)
    {
        var cipher = Take();
        try
        {
            cipher.Encrypt(nonce, plain, sealedBytes, tag, context);
        }
        finally
        {
            GiveBack(cipher);
        }
    }

    /// <summary>Decrypts, in place when the spans are the same; false when the bytes, the context or the key are others.</summary>
    public bool TryDecrypt(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> tag, Span<byte> plain, ReadOnlySpan<byte> context)
    {
        var cipher = Take();
        try
        {
            cipher.Decrypt(nonce, sealedBytes, tag, plain, context);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
        finally
        {
            GiveBack(cipher);
        }
    }

    /// <summary>Gives back what is kept outside the collected memory; the next use makes it anew.</summary>
    public void Rest() => Interlocked.Exchange(ref spare, null)?.Dispose();

    /// <summary>Overwrites the key in memory; who still uses it, is refused.</summary>
    public void Destroy()
    {
        destroyed = true;
        CryptographicOperations.ZeroMemory(key);
        Rest();
    }

    private AesGcm Take()
    {
        var cipher = Interlocked.Exchange(ref spare, null) ?? new AesGcm(key, TagSize);
        if (!destroyed)
            return cipher;

        cipher.Dispose();
        throw new InvalidDataException("The key was destroyed: what it sealed was erased.");
    }

    private void GiveBack(AesGcm cipher)
    {
        if (destroyed || Interlocked.CompareExchange(ref spare, cipher, null) is not null)
            cipher.Dispose();
    }
}
