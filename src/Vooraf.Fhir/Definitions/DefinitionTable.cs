using System.Text;

namespace Vooraf.Fhir.Definitions;

/// <summary>
/// The embedded table (its form: tools/Vooraf.DefinitionCompiler/TableCompiler.cs). Loading only finds where each type begins;
/// the lines of a type are read when it is first asked for.
/// </summary>
internal sealed class DefinitionTable
{
    private readonly byte[] _bytes;
    private readonly Dictionary<string, int> _types = new(1024, StringComparer.Ordinal);
    private readonly List<string> _resources = new(256);
    private readonly int _afterTypes;

    private DefinitionTable(byte[] bytes)
    {
        _bytes = bytes;
        _afterTypes = bytes.AsSpan().IndexOf("\nV\t"u8) + 1;
        for (var at = NextType(0); at >= 0; at = NextType(at))
        {
            var name = _bytes.AsSpan(at + 2);
            var length = name.IndexOf((byte)'\t');
            var text = Encoding.UTF8.GetString(name[..length]);
            _types.Add(text, at);
            if (name[(length + 1)..].StartsWith("resource\t"u8))
                _resources.Add(text);
        }
    }

    internal IReadOnlyCollection<string> TypeNames => _types.Keys;

    /// <summary>Resource types, abstract ones included.</summary>
    internal IReadOnlyList<string> ResourceNames => _resources;

    internal static DefinitionTable Load()
    {
        using var stream = typeof(DefinitionTable).Assembly.GetManifestResourceStream("r4.table")
            ?? throw new InvalidOperationException("The R4 table is not embedded");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new DefinitionTable(bytes);
    }

    internal bool Contains(string type) => _types.ContainsKey(type);

    /// <summary>The T line of a type and the E lines after it, each split in fields.</summary>
    internal List<string[]> TypeLines(string type)
    {
        var start = _types[type];
        var length = _bytes.AsSpan(start, _afterTypes - start).IndexOf("\nT\t"u8);
        return Lines(start, length < 0 ? _afterTypes - start : length);
    }

    /// <summary>The lines of one letter after the types, each split in fields.</summary>
    internal List<string[]> OtherLines(string letter) =>
        Lines(_afterTypes, _bytes.Length - _afterTypes, (byte)letter[0]);

    private int NextType(int from)
    {
        var found = _bytes.AsSpan(from, _afterTypes - from).IndexOf("\nT\t"u8);
        return found < 0 ? -1 : from + found + 1;
    }

    private List<string[]> Lines(int start, int length, byte? letter = null)
    {
        var lines = new List<string[]>();
        foreach (var line in _bytes.AsSpan(start, length).Split((byte)'\n'))
        {
            var text = _bytes.AsSpan(start, length)[line];
            if (!text.IsEmpty && (letter is null || text[0] == letter))
                lines.Add(Encoding.UTF8.GetString(text).Split('\t'));
        }

        return lines;
    }
}
