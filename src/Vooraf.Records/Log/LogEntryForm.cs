using System.Collections.Immutable;
using System.Globalization;
using Vooraf.Records.Sqlite;

namespace Vooraf.Records.Log;

/// <summary>
/// The compact form of a log entry. Its first byte is the version of the form; every version ever released stays readable.
/// </summary>
internal sealed class LogEntryForm(Names names)
{
    private const byte Version = 1;

    public void Write(LogEntry entry, CompactWriter to)
    {
        to.Byte(Version);
        to.Number(entry.At.UtcTicks);
        to.Text(entry.CorrelationId);
        Word(entry.Holder, to);
        Word(entry.Author.Client, to);
        Word(entry.Author.Organisation, to);
        to.Number((ulong)entry.Action);
        Word(entry.Interaction, to);
        to.Text(entry.Request);
        to.Number(entry.Status);
        to.Number(entry.Dossiers.Length);
        foreach (var dossier in entry.Dossiers)
            to.Number(dossier);
        to.Number(entry.Resources.Length);
        foreach (var resource in entry.Resources)
            Resource(resource, to);
        to.Number(entry.Reasons.Length);
        foreach (var reason in entry.Reasons)
            Word(reason, to);
    }

    public LogEntry Read(ReadOnlySpan<byte> bytes)
    {
        var from = new CompactReader(bytes);
        if (from.Byte() != Version)
            throw new InvalidDataException("A log entry has a form that this program does not know.");

        var entry = new LogEntry
        {
            At = new DateTimeOffset((long)from.Number(), TimeSpan.Zero),
            CorrelationId = from.Text(),
            Holder = Word(ref from),
            Author = new Author(Word(ref from), Word(ref from)),
            Action = (char)from.Number(),
            Interaction = Word(ref from),
            Request = from.Text(),
            Status = (int)from.Number(),
            Dossiers = Dossiers(ref from),
            Resources = Resources(ref from),
            Reasons = Reasons(ref from),
        };
        return from.AtEnd ? entry : throw new InvalidDataException("A log entry goes on after its end.");
    }

    private static ImmutableArray<long> Dossiers(ref CompactReader from)
    {
        var items = ImmutableArray.CreateBuilder<long>();
        for (var left = from.Count(); left > 0; left--)
            items.Add((long)from.Number());
        return items.DrainToImmutable();
    }

    private ImmutableArray<string> Resources(ref CompactReader from)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        for (var left = from.Count(); left > 0; left--)
            items.Add(Resource(ref from));
        return items.DrainToImmutable();
    }

    private ImmutableArray<string> Reasons(ref CompactReader from)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        for (var left = from.Count(); left > 0; left--)
            items.Add(Word(ref from));
        return items.DrainToImmutable();
    }

    // A word is the number of a name plus one, or zero and the text.
    private void Word(string word, CompactWriter to)
    {
        var number = names.TryNumberOf(word);
        to.Number(number + 1);
        if (number < 0)
            to.Text(word);
    }

    private string Word(ref CompactReader from)
    {
        var number = from.Count();
        if (number == 0)
            return from.Text();

        return names.Word(number - 1) ?? throw new InvalidDataException("A log entry names a word that is not stored.");
    }

    // Type/id/version in parts where it has exactly that shape; else zero and the text.
    private void Resource(string resource, CompactWriter to)
    {
        var first = resource.IndexOf('/', StringComparison.Ordinal);
        var last = resource.LastIndexOf('/');
        Span<byte> id = stackalloc byte[HexId.Size];
        if (first <= 0 || last <= first || !HexId.TryPack(resource.AsSpan(first + 1, last - first - 1), id) || !TryVersion(resource.AsSpan(last + 1), out var version))
        {
            to.Number(0);
            to.Text(resource);
            return;
        }

        var number = names.TryNumberOf(resource[..first]);
        to.Number(number < 0 ? 0 : number + 1);
        if (number < 0)
        {
            to.Text(resource);
            return;
        }

        to.Bytes(id);
        to.Number(version);
    }

    private string Resource(ref CompactReader from)
    {
        var number = from.Count();
        if (number == 0)
            return from.Text();

        var type = names.Word(number - 1) ?? throw new InvalidDataException("A log entry names a type that is not stored.");
        var id = HexId.Unpack(from.Take(HexId.Size));
        return string.Create(CultureInfo.InvariantCulture, $"{type}/{id}/{from.Number()}");
    }

    private static bool TryVersion(ReadOnlySpan<char> text, out int version) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out version) && text[0] != '0';
}
