using System.Globalization;
using System.Security.Cryptography;

namespace Vooraf.Access.Clients;

/// <summary>
/// The salted hash of a client's secret (PBKDF2 with HMAC-SHA-256), written as <c>pbkdf2-sha256$iterations$salt$hash</c> with base64 parts.
/// The secret itself is kept nowhere.
/// </summary>
public sealed class SecretHash
{
    /// <summary>How many rounds a new hash gets when nothing else is said (OWASP, 2025).</summary>
    public const int DefaultIterations = 600_000;

    private const string Scheme = "pbkdf2-sha256";
    private const int MostIterations = 10_000_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    private readonly int iterations;
    private readonly byte[] salt;
    private readonly byte[] hash;

    private SecretHash(int iterations, byte[] salt, byte[] hash)
    {
        this.iterations = iterations;
        this.salt = salt;
        this.hash = hash;
    }

    /// <summary>Hashes a secret with a fresh salt.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="iterations">Rounds; fewer only for secrets that are no secret, as in tests.</param>
    public static SecretHash Of(string secret, int iterations = DefaultIterations)
    {
        var fresh = RandomNumberGenerator.GetBytes(SaltBytes);
        return new SecretHash(iterations, fresh, Derive(secret, fresh, iterations));
    }

    /// <summary>Reads the written form; null when the text is not one.</summary>
    public static SecretHash? Parse(string text)
    {
        var parts = text.Split('$');
        if (parts.Length != 4 || !string.Equals(parts[0], Scheme, StringComparison.Ordinal))
            return null;
        if (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) || rounds is < 1 or > MostIterations)
            return null;

        return FromBase64(parts[2]) is { Length: >= SaltBytes } own && FromBase64(parts[3]) is { Length: HashBytes } derived
            ? new SecretHash(rounds, own, derived)
            : null;
    }

    /// <summary>True when this is the hash of the secret. Takes the same time whatever differs.</summary>
    public bool Matches(string secret) => CryptographicOperations.FixedTimeEquals(Derive(secret, salt, iterations), hash);

    /// <summary>The written form, for the configuration.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Scheme}${iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}");

    private static byte[] Derive(string secret, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(secret, salt, iterations, HashAlgorithmName.SHA256, HashBytes);

    private static byte[]? FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var written) ? bytes[..written] : null;
    }
}
