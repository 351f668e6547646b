using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Vooraf.Records.Keys;

/// <summary>
/// Nonces of 12 bytes. Each thread draws eight random bytes and counts beside them, so that none comes twice in a process and two processes meet only
/// when both drew the same 64 bits (docs/adr/0011).
/// </summary>
internal static class Nonces
{
    [ThreadStatic]
    private static ulong drawn;

    [ThreadStatic]
    private static uint counted;

    public static void Next(Span<byte> nonce)
    {
        if (counted == 0)
            drawn = BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));
        counted++;
        BinaryPrimitives.WriteUInt64LittleEndian(nonce, drawn);
        BinaryPrimitives.WriteUInt32LittleEndian(nonce[sizeof(ulong)..], counted);
    }
}
