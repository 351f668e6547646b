using System.Text.Json.Nodes;

namespace Vooraf.DefinitionCompiler;

/// <summary>
/// HL7's data element definitions of R4 (dataelements.json): every element once more, apart. The package's profiles have later additions in them
/// (elements of R5 and of the package's maker, such as Meta.project); the data elements have not, so they decide what R4 is.
/// </summary>
internal sealed class DataElements
{
    // A data element has the id "de-" and its path, and an id has 64 characters at most: longer paths are left out of the file.
    private const int LongestPath = 61;
    private readonly Dictionary<string, JsonNode> _elements = new(StringComparer.Ordinal);
    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    internal DataElements(string package)
    {
        foreach (var definition in DefinitionFiles.Resources(package, "dataelements.json"))
        {
            var element = definition["snapshot"]!["element"]![0]!;
            var path = element["path"].Text()!;
            // Quantity comes before its profiles, which have the same paths.
            if (_elements.TryAdd(path, element))
                _order.Add(path);
            for (var dot = path.LastIndexOf('.'); dot > 0; dot = path.LastIndexOf('.', dot - 1))
                _groups.Add(path[..dot]);
        }
    }

    /// <summary>The elements of a profile as R4 has them: those of R4 alone, as the data elements say, those that the profile has lost put back.</summary>
    internal IEnumerable<JsonNode> Correct(IEnumerable<JsonNode> profile)
    {
        var elements = profile.ToArray();
        var paths = elements.Select(element => element["path"].Text()!).ToHashSet(StringComparer.Ordinal);
        foreach (var element in elements)
        {
            var path = element["path"].Text()!;
            if (!IsKnown(path, element))
                continue;
            yield return _elements.GetValueOrDefault(path, element);
            foreach (var lost in Following(path).TakeWhile(next => !paths.Contains(next)))
                yield return _elements[lost];
        }
    }

    private bool IsKnown(string path, JsonNode element) =>
        _elements.ContainsKey(path) || _groups.Contains(path) || path.Length > LongestPath
        || element["contentReference"] is not null || IsInherited(path[(path.LastIndexOf('.') + 1)..]);

    /// <summary>The data elements after this one with the same parent.</summary>
    private IEnumerable<string> Following(string path)
    {
        var at = _order.IndexOf(path);
        var parent = path[..(path.LastIndexOf('.') + 1)];
        return at < 0 || parent.Length == 0 ? [] : _order.Skip(at + 1).TakeWhile(next => next.StartsWith(parent, StringComparison.Ordinal) && next.IndexOf('.', parent.Length) < 0);
    }

    private static bool IsInherited(string name) => name is "id" or "extension" or "modifierExtension" or "value" or "comparator" or "unit" or "system" or "code";
}
