using System.Collections.Frozen;

namespace Vooraf.Fhir.Definitions;

/// <summary>The codes of a value set that an element must take its code from.</summary>
/// <param name="Url">The canonical of the value set.</param>
/// <param name="Codes">The codes.</param>
public sealed record CodeList(string Url, FrozenSet<string> Codes)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup = Codes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True when the code, in UTF-8, is one of the list.</summary>
    public bool Contains(ReadOnlySpan<byte> utf8)
    {
        const int longest = 128;
        if (utf8.Length > longest)
            return false;
        Span<char> text = stackalloc char[longest];
        var length = System.Text.Encoding.UTF8.GetChars(utf8, text);
        return _lookup.Contains(text[..length]);
    }
}
