using System.Collections.Immutable;
using Vooraf.Records.Sqlite;

namespace Vooraf.Records.Log;

/// <summary>
/// The compact form of a log entry. Its first byte is the version of the form; every version ever released stays readable.
/// </summary>
/// <remarks>
/// Only words that the configuration or the program chooses get a number in <see cref="Names"/>, which is stored in the clear.
/// What a caller says (people, names of organisations, purposes, ids) is written out, so that it is sealed with the entry.
/// </remarks>
internal sealed class LogEntryForm(Names names)
{
    private const byte WithoutPeople = 1;
    private const byte Version = 2;
    private readonly LogWords words = new(names);
    private readonly LogAccessForm access = new(new LogWords(names));

    public void Write(LogEntry entry, CompactWriter to)
    {
        to.Byte(Version);
        to.Number(entry.At.UtcTicks);
        to.Text(entry.CorrelationId);
        words.Word(entry.Holder, to);
        words.Word(entry.Author.Client, to);
        words.Word(entry.Author.Organisation, to);
        to.Number((ulong)entry.Action);
        words.Word(entry.Interaction, to);
        to.Text(entry.Request);
        to.Number(entry.Status);
        Numbers(entry.Dossiers, to);
        words.Resources(entry.Resources, to);
        words.Words(entry.Reasons, to);
        access.Write(entry, to);
    }

    public LogEntry Read(ReadOnlySpan<byte> bytes)
    {
        var from = new CompactReader(bytes);
        var version = from.Byte();
        if (version is not (WithoutPeople or Version))
            throw new InvalidDataException("A log entry has a form that this program does not know.");

        var entry = new LogEntry
        {
            At = new DateTimeOffset((long)from.Number(), TimeSpan.Zero),
            CorrelationId = from.Text(),
            Holder = words.Word(ref from),
            Author = new Author(words.Word(ref from), words.Word(ref from)),
            Action = (char)from.Number(),
            Interaction = words.Word(ref from),
            Request = from.Text(),
            Status = (int)from.Number(),
            Dossiers = Numbers(ref from),
            Resources = words.Resources(ref from),
            Reasons = words.Words(ref from),
        };
        if (version != WithoutPeople)
            entry = access.Read(entry, ref from);
        return from.AtEnd ? entry : throw new InvalidDataException("A log entry goes on after its end.");
    }

    private static void Numbers(ImmutableArray<long> numbers, CompactWriter to)
    {
        to.Number(numbers.Length);
        foreach (var number in numbers)
            to.Number(number);
    }

    private static ImmutableArray<long> Numbers(ref CompactReader from)
    {
        var items = ImmutableArray.CreateBuilder<long>();
        for (var left = from.Count(); left > 0; left--)
            items.Add((long)from.Number());
        return items.DrainToImmutable();
    }
}
