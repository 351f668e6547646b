using System.Buffers.Binary;
using Vooraf.Records.Sqlite;

namespace Vooraf.Records.Keys;

/// <summary>Seals with the keys of a vault: AES-256-GCM, a key a scope. The form: one byte 1, the nonce, the ciphertext, the tag.</summary>
internal sealed class VaultSeal(KeyVault vault) : IDossierSeal
{
    public const int Added = Start + CipherKey.TagSize;

    private const byte Form = 1;
    private const int Start = 1 + CipherKey.NonceSize;
    private const int ContextSize = 3 + (2 * sizeof(long));

    public byte[] Seal(SealScope scope, ReadOnlySpan<byte> plain)
    {
        var sealedBytes = new byte[plain.Length + Added];
        sealedBytes[0] = Form;
        var nonce = sealedBytes.AsSpan(1, CipherKey.NonceSize);
        Nonces.Next(nonce);
        Span<byte> context = stackalloc byte[ContextSize];
        Write(scope, context);
        vault.KeyOf(scope.Kind, scope.Number).Encrypt(nonce, plain, sealedBytes.AsSpan(Start, plain.Length), sealedBytes.AsSpan(Start + plain.Length), context);
        return sealedBytes;
    }

    public ReadOnlyMemory<byte> Open(SealScope scope, Memory<byte> sealedBytes)
    {
        var bytes = sealedBytes.Span;
        if (bytes.Length < Added || bytes[0] != Form)
            throw new InvalidDataException("It is not sealed in a form that this program knows.");

        Span<byte> context = stackalloc byte[ContextSize];
        Write(scope, context);
        var plain = bytes[Start..^CipherKey.TagSize];
        if (!vault.KeyOf(scope.Kind, scope.Number).TryDecrypt(bytes.Slice(1, CipherKey.NonceSize), plain, bytes[^CipherKey.TagSize..], plain, context))
            throw new InvalidDataException("It was changed, or it was sealed for another place.");

        return sealedBytes[Start..^CipherKey.TagSize];
    }

    private static void Write(SealScope scope, Span<byte> context)
    {
        context[0] = Form;
        context[1] = (byte)scope.Kind;
        context[2] = (byte)scope.Thing;
        BinaryPrimitives.WriteInt64LittleEndian(context[3..], scope.Number);
        BinaryPrimitives.WriteInt64LittleEndian(context[(3 + sizeof(long))..], scope.Detail);
    }
}
