using System.Collections.Concurrent;

namespace Vooraf.Fhir.FhirPath;

/// <summary>Keeps expressions that were read. When it is full it starts anew: expressions come from definitions, so that is rare, and it needs no order of use.</summary>
internal sealed class ExpressionCache(int capacity)
{
    private readonly ConcurrentDictionary<string, FhirPathExpression> _known = new(StringComparer.Ordinal);

    public int Count => _known.Count;

    public FhirPathExpression GetOrAdd(string text, Func<string, FhirPathExpression> read)
    {
        if (_known.TryGetValue(text, out var expression))
            return expression;

        expression = read(text);
        if (_known.Count >= capacity)
            _known.Clear();
        _known[text] = expression;
        return expression;
    }
}
