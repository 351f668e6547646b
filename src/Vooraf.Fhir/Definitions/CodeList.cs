using System.Collections.Frozen;

namespace Vooraf.Fhir.Definitions;

/// <summary>The codes of a value set that an element must take its code from.</summary>
public sealed class CodeList
{
    private const int Longest = 128;
    private readonly Lazy<FrozenSet<string>> _codes;

    internal CodeList(string url, string codes)
    {
        Url = url;
        _codes = new(() => codes.Split(' ').ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>The canonical of the value set.</summary>
    public string Url { get; }

    /// <summary>The codes.</summary>
    public IReadOnlySet<string> Codes => _codes.Value;

    /// <summary>True when the code, in UTF-8, is one of the list.</summary>
    public bool Contains(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
            return false;
        Span<char> text = stackalloc char[Longest];
        var length = System.Text.Encoding.UTF8.GetChars(utf8, text);
        return _codes.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[..length]);
    }
}
