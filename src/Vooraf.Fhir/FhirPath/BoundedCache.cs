using System.Collections.Concurrent;

namespace Vooraf.Fhir.FhirPath;

/// <summary>Keeps what was made from texts: expressions, patterns. When it is full it starts anew: the texts come from definitions, so that is rare, and it needs no order of use.</summary>
internal sealed class BoundedCache<T>(int capacity)
{
    private readonly ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);

    public int Count => _known.Count;

    public T GetOrAdd(string text, Func<string, T> make)
    {
        if (_known.TryGetValue(text, out var known))
            return known;

        var made = make(text);
        if (_known.Count >= capacity)
            _known.Clear();
        _known[text] = made;
        return made;
    }
}
