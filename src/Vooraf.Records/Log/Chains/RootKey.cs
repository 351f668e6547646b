using System.Security.Cryptography;
using System.Text;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Log.Chains;

/// <summary>The key that signs roots (ECDSA, P-256, SHA-256), or only its public half to verify them with.</summary>
public sealed class RootKey : IDisposable
{
    /// <summary>Its name beside the keys of a vault, and in a backup of them.</summary>
    public const string BackupName = "log-root.pem";

    /// <summary>Bytes of a signature.</summary>
    internal const int SignatureSize = 64;

    private readonly ECDsa key;

    private RootKey(ECDsa key) => this.key = key;

    /// <summary>A new key that is kept nowhere.</summary>
    public static RootKey Make() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>Reads a key file (PEM), or makes it for a log that has no roots yet; beside it stands <c>.pub</c>, the public half.</summary>
    /// <exception cref="StoreUnavailableException">It is no such key, cannot be read or made, or is not there although roots were signed.</exception>
    public static async Task<RootKey> ReadOrMakeAsync(string path, ILogRoots log)
    {
        if (!File.Exists(path) && !(await log.ReadAsync()).Last.IsEmpty)
        {
            throw new StoreUnavailableException(
                $"The key that signs the log is not at {path}, and roots were signed with it. Put it back: 'vooraf keys restore' does, or copy {BackupName} out of the backup of the keys. Is it lost for good, then make a new one there ('openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out FILE'), move the file .pub to the roots so far, and let new roots go to a new place: each key verifies its own roots alone.");
        }

        return ReadOrMake(path);
    }

    private static RootKey ReadOrMake(string path)
    {
        try
        {
            var signing = File.Exists(path) ? Read(path) : MakeAt(path);
            if (!File.Exists(path + ".pub"))
                File.WriteAllText(path + ".pub", signing.PublicPem);
            return signing;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The key that signs the log, {path}, cannot be read or made.", failure);
        }
    }

    /// <summary>Reads a private or public key (PEM).</summary>
    /// <exception cref="StoreUnavailableException">It is no such key, or cannot be read.</exception>
    public static RootKey Read(string path)
    {
        try
        {
            return FromPem(File.ReadAllText(path)) ?? throw new StoreUnavailableException($"{path} is no ECDSA key on P-256 in PEM.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"{path} cannot be read.", failure);
        }
    }

    /// <summary>A private or public key; null when it is none on P-256.</summary>
    public static RootKey? FromPem(string pem)
    {
        var read = ECDsa.Create();
        try
        {
            read.ImportFromPem(pem);
            if (string.Equals(read.ExportParameters(includePrivateParameters: false).Curve.Oid.Value, ECCurve.NamedCurves.nistP256.Oid.Value, StringComparison.Ordinal))
                return new RootKey(read);
        }
        catch (Exception odd) when (odd is ArgumentException or CryptographicException)
        {
        }

        read.Dispose();
        return null;
    }

    /// <summary>The public half (PEM).</summary>
    public string PublicPem => key.ExportSubjectPublicKeyInfoPem() + "\n";

    internal string PrivatePem => key.ExportPkcs8PrivateKeyPem();

    private static RootKey MakeAt(string path)
    {
        var made = Make();
        KeyFile.Write(path, Encoding.ASCII.GetBytes(made.PrivatePem));
        return made;
    }

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    internal byte[] Sign(ReadOnlySpan<byte> bytes) => key.SignData(bytes, HashAlgorithmName.SHA256);

    internal bool Signed(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> signature) => key.VerifyData(bytes, signature, HashAlgorithmName.SHA256);
}
