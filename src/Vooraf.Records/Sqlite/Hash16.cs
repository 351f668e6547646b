using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Vooraf.Records.Sqlite;

/// <summary>Sixteen bytes of a keyed hash.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Hash16(ulong High, ulong Low)
{
    public const int Size = 16;

    public static Hash16 Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Low);
    }
}
