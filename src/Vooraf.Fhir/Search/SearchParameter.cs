using System.Collections.Immutable;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Search.Paths;

namespace Vooraf.Fhir.Search;

/// <summary>A search parameter of one resource type that this program can really evaluate.</summary>
public sealed class SearchParameter
{
    internal SearchParameter(SearchParameterDefinition definition, string resourceType, byte number, ImmutableArray<ElementPath> paths)
    {
        Code = definition.Code;
        Kind = definition.Kind;
        Url = definition.Url;
        ResourceType = resourceType;
        Targets = [.. definition.Targets];
        Number = number;
        Paths = paths;
    }

    /// <summary>The name in a query, for instance <c>patient</c>.</summary>
    public string Code { get; }

    /// <summary>Its type: token, reference, date, string or uri.</summary>
    public SearchParameterKind Kind { get; }

    /// <summary>The canonical of its definition.</summary>
    public string Url { get; }

    /// <summary>The resource type that it searches.</summary>
    public string ResourceType { get; }

    /// <summary>For a reference: the resource types that it may point to; otherwise empty.</summary>
    public ImmutableArray<string> Targets { get; }

    /// <summary>Its number among the parameters of the type, as it stands in stored index values: 0 to 127.</summary>
    internal byte Number { get; }

    /// <summary>Where its values are; empty for <c>_id</c> and <c>_lastUpdated</c>, which are known without an index.</summary>
    internal ImmutableArray<ElementPath> Paths { get; }

    /// <inheritdoc />
    public override string ToString() => ResourceType + "." + Code;
}
