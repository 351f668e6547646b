using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Vooraf.Access.Tokens;

/// <summary>The SHA-256 of a token. A look-up by hash tells nothing by its timing about tokens in force.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TokenKey(UInt128 High, UInt128 Low)
{
    /// <summary>How the token is named in the log: half of its hash tells nothing about it.</summary>
    public string Name => High.ToString("x32", CultureInfo.InvariantCulture);

    public static TokenKey Of(ReadOnlySpan<byte> token)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(token, hash);
        return new TokenKey(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
    }
}
