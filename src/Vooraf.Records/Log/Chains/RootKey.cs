using System.Security.Cryptography;
using System.Text;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Log.Chains;

/// <summary>The key that signs roots (ECDSA, P-256, SHA-256), or only its public half to verify them with.</summary>
public sealed class RootKey : IDisposable
{
    /// <summary>Bytes of a signature.</summary>
    internal const int SignatureSize = 64;

    private readonly ECDsa key;

    private RootKey(ECDsa key) => this.key = key;

    /// <summary>A new key that is kept nowhere.</summary>
    public static RootKey Make() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>Reads a key file (PEM), or makes it; beside it stands <c>.pub</c>, the public half.</summary>
    /// <exception cref="StoreUnavailableException">It is no such key, or cannot be read or made.</exception>
    public static RootKey ReadOrMake(string path)
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

    private static RootKey MakeAt(string path)
    {
        var made = Make();
        KeyFile.Write(path, Encoding.ASCII.GetBytes(made.key.ExportPkcs8PrivateKeyPem()));
        return made;
    }

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    internal byte[] Sign(ReadOnlySpan<byte> bytes) => key.SignData(bytes, HashAlgorithmName.SHA256);

    internal bool Signed(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> signature) => key.VerifyData(bytes, signature, HashAlgorithmName.SHA256);
}
