using System.Text;

namespace Vooraf.Records.Sqlite;

/// <summary>Reads what <see cref="CompactWriter"/> wrote. Throws <see cref="InvalidDataException"/> on anything else.</summary>
internal ref struct CompactReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    public int Position { get; private set; }

    public readonly bool AtEnd => Position == bytes.Length;

    public byte Byte() => Take(1)[0];

    public ulong Number()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Byte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return value;
        }

        throw new InvalidDataException("A number has no end.");
    }

    public int Count()
    {
        var count = Number();
        return count <= int.MaxValue ? (int)count : throw new InvalidDataException("A count is too large.");
    }

    public ReadOnlySpan<byte> Take(int count)
    {
        if (count > bytes.Length - Position)
            throw new InvalidDataException("The bytes end too early.");

        var taken = bytes.Slice(Position, count);
        Position += count;
        return taken;
    }

    /// <summary>Everything up to the end.</summary>
    public ReadOnlySpan<byte> Rest() => Take(bytes.Length - Position);

    public string Text()
    {
        var form = Count();
        return form switch
        {
            TextForm.HexId => HexId.Unpack(Take(HexId.Size)),
            TextForm.Utf16 => Utf16(),
            _ => Encoding.UTF8.GetString(Take(form - TextForm.Utf8)),
        };
    }

    private string Utf16()
    {
        var units = new char[Count()];
        for (var i = 0; i < units.Length; i++)
            units[i] = (char)(Byte() | (Byte() << 8));
        return new string(units);
    }
}
