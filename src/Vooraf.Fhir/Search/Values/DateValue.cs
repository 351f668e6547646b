using System.Buffers;
using System.Buffers.Binary;

namespace Vooraf.Fhir.Search.Values;

/// <summary>
/// A <see cref="DateRange"/> in an index: a byte that says how start and end are written, then both, each as short as it can be.
/// </summary>
internal static class DateValue
{
    private const int Open = 0;
    private const int Days = 1;
    private const int Seconds = 2;
    private const int Ticks = 3;
    private const int OneDayLater = 4;
    private const int OneSecondLater = 5;
    private const int OneMillisecondLater = 6;

    internal static void Write(IBufferWriter<byte> to, DateRange range)
    {
        var start = FormOf(range.Start, DateRange.Earliest);
        var end = range.Start == DateRange.Earliest ? FormOf(range.End, DateRange.Latest) : FormOfEnd(range);
        to.Write([(byte)(start | (end << 4))]);
        WriteTicks(to, start, range.Start);
        WriteTicks(to, end, range.End);
    }

    internal static DateRange Read(ReadOnlySpan<byte> value)
    {
        var start = value[0] & 15;
        var rest = value[1..];
        var from = start == Open ? DateRange.Earliest : ReadTicks(start, ref rest);
        var to = (value[0] >> 4) switch
        {
            Open => DateRange.Latest,
            OneDayLater => from + TimeSpan.TicksPerDay,
            OneSecondLater => from + TimeSpan.TicksPerSecond,
            OneMillisecondLater => from + TimeSpan.TicksPerMillisecond,
            var form => ReadTicks(form, ref rest),
        };
        return new(from, to);
    }

    private static int FormOfEnd(DateRange range) => (range.End - range.Start) switch
    {
        TimeSpan.TicksPerDay => OneDayLater,
        TimeSpan.TicksPerSecond => OneSecondLater,
        TimeSpan.TicksPerMillisecond => OneMillisecondLater,
        _ => FormOf(range.End, DateRange.Latest),
    };

    private static int FormOf(long ticks, long open)
    {
        if (ticks == open)
            return Open;
        if (ticks < 0 || ticks % TimeSpan.TicksPerSecond != 0)
            return Ticks;
        return ticks % TimeSpan.TicksPerDay == 0 ? Days : Seconds;
    }

    private static void WriteTicks(IBufferWriter<byte> to, int form, long ticks)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        switch (form)
        {
            case Days:
                BinaryPrimitives.WriteInt64BigEndian(bytes, ticks / TimeSpan.TicksPerDay);
                to.Write(bytes[5..]);
                break;
            case Seconds:
                BinaryPrimitives.WriteInt64BigEndian(bytes, ticks / TimeSpan.TicksPerSecond);
                to.Write(bytes[3..]);
                break;
            case Ticks:
                BinaryPrimitives.WriteInt64BigEndian(bytes, ticks);
                to.Write(bytes);
                break;
        }
    }

    private static long ReadTicks(int form, ref ReadOnlySpan<byte> rest)
    {
        var (length, unit) = form switch
        {
            Days => (3, TimeSpan.TicksPerDay),
            Seconds => (5, TimeSpan.TicksPerSecond),
            _ => (8, 1L),
        };
        long number = 0;
        foreach (var part in rest[..length])
            number = (number << 8) | part;
        rest = rest[length..];
        return number * unit;
    }
}
