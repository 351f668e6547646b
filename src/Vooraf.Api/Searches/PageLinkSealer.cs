using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vooraf.Api.Searches;

/// <summary>
/// Makes paging links opaque (AES-256-GCM): they tell nothing, cannot be changed, and work for the owner alone for whom they were made.
/// </summary>
/// <param name="key">The key, 32 bytes; null for a random one that ends with the process.</param>
/// <param name="fillNonce">Fills the nonce of a link with random bytes.</param>
internal sealed class PageLinkSealer(ReadOnlyMemory<byte>? key, Action<Span<byte>> fillNonce)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int LongestText = 32 * 1024;
    private const char Separator = '\n';

    private readonly byte[] secret = key?.ToArray() ?? RandomNumberGenerator.GetBytes(32);

    /// <summary>The link as text for a URL.</summary>
    public string Seal(PageLink link, ReadOnlySpan<byte> owner)
    {
        var expires = link.Expires.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var text = string.Join(Separator, link.Path, expires, link.Offset.ToString(CultureInfo.InvariantCulture), link.Query);
        var plain = Encoding.UTF8.GetBytes(text);
        var bytes = new byte[NonceBytes + plain.Length + TagBytes];
        fillNonce(bytes.AsSpan(0, NonceBytes));

        using var aes = new AesGcm(secret, TagBytes);
        aes.Encrypt(bytes.AsSpan(0, NonceBytes), plain, bytes.AsSpan(NonceBytes, plain.Length), bytes.AsSpan(NonceBytes + plain.Length), owner);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Opens a link; null when it was not made here, was changed, or was made for another owner.</summary>
    public PageLink? Open(string text, ReadOnlySpan<byte> owner)
    {
        if (text.Length > LongestText || !Base64Url.IsValid(text))
            return null;

        // Another text may decode to the same bytes; only the one that was given counts.
        var bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length < NonceBytes + TagBytes || !string.Equals(Base64Url.EncodeToString(bytes), text, StringComparison.Ordinal))
            return null;

        var plain = new byte[bytes.Length - NonceBytes - TagBytes];
        return Decrypt(bytes, plain, owner) ? Read(Encoding.UTF8.GetString(plain)) : null;
    }

    private bool Decrypt(byte[] bytes, byte[] plain, ReadOnlySpan<byte> owner)
    {
        try
        {
            using var aes = new AesGcm(secret, TagBytes);
            aes.Decrypt(bytes.AsSpan(0, NonceBytes), bytes.AsSpan(NonceBytes, plain.Length), bytes.AsSpan(NonceBytes + plain.Length), plain, owner);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    private static PageLink Read(string text)
    {
        var parts = text.Split(Separator, 4);
        var expires = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[1], CultureInfo.InvariantCulture));
        return new PageLink(parts[0], parts[3], int.Parse(parts[2], CultureInfo.InvariantCulture), expires);
    }
}
