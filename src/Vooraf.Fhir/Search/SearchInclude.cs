using Vooraf.Fhir.Search.Indexing;
using Vooraf.Fhir.Search.Values;

namespace Vooraf.Fhir.Search;

/// <summary>An <c>_include</c>: the resources that a reference parameter of the matches points to come along.</summary>
/// <param name="Parameter">The reference parameter.</param>
/// <param name="Target">Only resources of this type; null for every type.</param>
public sealed record SearchInclude(SearchParameter Parameter, string? Target)
{
    /// <summary>Adds what the parameter points to in a resource: type and id. Logical references, canonicals and addresses elsewhere are not among them.</summary>
    /// <param name="index">Index values of the resource.</param>
    /// <param name="targets">Where they are added; one that is there already is added again.</param>
    public void AddTargets(ReadOnlySpan<byte> index, ICollection<(string Type, string Id)> targets)
    {
        var values = new SearchIndex(index);
        while (values.MoveTo(Parameter.Number))
        {
            if (ReferenceValue.IsLocal(values.Value)
                && ResourceTypeCodes.NameOf(values.Value[0]) is { } type
                && (Target is null || string.Equals(type, Target, StringComparison.Ordinal)))
                targets.Add((type, CompactText.Read(values.Value[1..])));
        }
    }
}
