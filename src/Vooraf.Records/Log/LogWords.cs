using System.Collections.Immutable;
using System.Globalization;
using Vooraf.Records.Sqlite;

namespace Vooraf.Records.Log;

/// <summary>Words that come back in every entry, and names of resources, in their compact forms.</summary>
internal sealed class LogWords(Names names)
{
    /// <summary>The number of a name plus one, or zero and the text.</summary>
    public void Word(string word, CompactWriter to)
    {
        var number = names.TryNumberOf(word);
        to.Number(number + 1);
        if (number < 0)
            to.Text(word);
    }

    public string Word(ref CompactReader from)
    {
        var number = from.Count();
        if (number == 0)
            return from.Text();

        return names.Word(number - 1) ?? throw new InvalidDataException("A log entry names a word that is not stored.");
    }

    /// <summary>Type/id/version in parts where it has exactly that shape; else zero and the text.</summary>
    public void Resource(string resource, CompactWriter to)
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

    public string Resource(ref CompactReader from)
    {
        var number = from.Count();
        if (number == 0)
            return from.Text();

        var type = names.Word(number - 1) ?? throw new InvalidDataException("A log entry names a type that is not stored.");
        var id = HexId.Unpack(from.Take(HexId.Size));
        return string.Create(CultureInfo.InvariantCulture, $"{type}/{id}/{from.Number()}");
    }

    public void Resources(ImmutableArray<string> resources, CompactWriter to)
    {
        to.Number(resources.Length);
        foreach (var resource in resources)
            Resource(resource, to);
    }

    public ImmutableArray<string> Resources(ref CompactReader from)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        for (var left = from.Count(); left > 0; left--)
            items.Add(Resource(ref from));
        return items.DrainToImmutable();
    }

    public void Words(ImmutableArray<string> all, CompactWriter to)
    {
        to.Number(all.Length);
        foreach (var word in all)
            Word(word, to);
    }

    public ImmutableArray<string> Words(ref CompactReader from)
    {
        var items = ImmutableArray.CreateBuilder<string>();
        for (var left = from.Count(); left > 0; left--)
            items.Add(Word(ref from));
        return items.DrainToImmutable();
    }

    private static bool TryVersion(ReadOnlySpan<char> text, out int version) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out version) && text[0] != '0';
}
