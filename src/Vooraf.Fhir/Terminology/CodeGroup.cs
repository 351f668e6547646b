using System.Collections.Frozen;
using System.Text;

namespace Vooraf.Fhir.Terminology;

/// <summary>A set of codes that is asked in UTF-8, without allocating.</summary>
internal sealed class CodeGroup
{
    private const int Longest = 256;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _codes;

    internal CodeGroup(IEnumerable<string> codes) =>
        _codes = codes.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    internal bool Contains(ReadOnlySpan<byte> utf8)
    {
        Span<char> text = stackalloc char[Longest];
        return utf8.Length <= Longest
            && Encoding.UTF8.TryGetChars(utf8, text, out var length)
            && _codes.Contains(text[..length]);
    }
}
