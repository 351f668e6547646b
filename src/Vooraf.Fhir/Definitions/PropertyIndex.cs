using System.Buffers.Binary;
using System.Numerics;

namespace Vooraf.Fhir.Definitions;

/// <summary>Finds properties by their UTF-8 name without allocating: open addressing over a power of two.</summary>
internal sealed class PropertyIndex
{
    private readonly PropertyDefinition?[] _slots;

    internal PropertyIndex(PropertyDefinition[] properties)
    {
        _slots = new PropertyDefinition?[BitOperations.RoundUpToPowerOf2((uint)(properties.Length * 2) + 1)];
        foreach (var property in properties)
        {
            var slot = Hash(property.Utf8Name) & (_slots.Length - 1);
            while (_slots[slot] is not null)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = property;
        }
    }

    internal PropertyDefinition? Find(ReadOnlySpan<byte> utf8Name)
    {
        var slot = Hash(utf8Name) & (_slots.Length - 1);
        while (_slots[slot] is { } property)
        {
            if (property.Utf8Name.SequenceEqual(utf8Name))
                return property;
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return null;
    }

    private static int Hash(ReadOnlySpan<byte> name)
    {
        ulong mixed;
        if (name.Length >= sizeof(ulong))
            mixed = BinaryPrimitives.ReadUInt64LittleEndian(name) ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..]), 23);
        else if (name.Length >= sizeof(uint))
            mixed = BinaryPrimitives.ReadUInt32LittleEndian(name) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(name[^sizeof(uint)..]) << 32);
        else
            mixed = name.Length == 0 ? 0 : name[0] | ((ulong)name[^1] << 8) | ((ulong)name[name.Length / 2] << 16);
        return (int)(((mixed + (ulong)name.Length) * 0x9E3779B97F4A7C15) >> 33);
    }
}
