using System.Xml;

namespace Vooraf.Fhir.Xml;

/// <summary>Takes a narrative's div out of the document as it was written, character for character.</summary>
internal sealed class NarrativeSource(string document)
{
    private List<int>? _lineStarts;

    /// <summary>The div where the reader stands; leaves the reader past it.</summary>
    internal ReadOnlySpan<char> Read(XmlReader reader)
    {
        // The reader gives the place of the element's name, one character after the bracket.
        var start = Offset(reader) - 1;
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return document.AsSpan()[start..EndOfEmpty(start)];
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            // Everything inside belongs to the div.
        }

        var end = document.IndexOf('>', Offset(reader)) + 1;
        reader.Read();
        return document.AsSpan()[start..end];
    }

    /// <summary>After the bracket that closes a tag, brackets inside attribute values passed over.</summary>
    private int EndOfEmpty(int start)
    {
        var quote = '\0';
        for (var at = start; at < document.Length; at++)
        {
            var one = document[at];
            if (quote != '\0')
                quote = one == quote ? '\0' : quote;
            else if (one is '"' or '\'')
                quote = one;
            else if (one == '>')
                return at + 1;
        }

        return document.Length;
    }

    private int Offset(XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;
        _lineStarts ??= FindLines();
        return _lineStarts[place.LineNumber - 1] + place.LinePosition - 1;
    }

    private List<int> FindLines()
    {
        var starts = new List<int> { 0 };
        for (var at = document.AsSpan().IndexOfAny('\r', '\n'); at >= 0;)
        {
            if (document[at] == '\r' && at + 1 < document.Length && document[at + 1] == '\n')
                at++;
            starts.Add(++at);
            var next = document.AsSpan(at).IndexOfAny('\r', '\n');
            at = next < 0 ? -1 : at + next;
        }

        return starts;
    }
}
