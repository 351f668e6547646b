using System.Collections.Concurrent;
using System.Collections.Immutable;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Search.Indexing;

namespace Vooraf.Fhir.Search;

/// <summary>
/// The search parameters that this program really evaluates: those of R4 of type token, reference, date, string and uri whose expression it can follow,
/// and extra ones given by the caller. Safe for many threads; the parameters of a type are compiled when it is first used.
/// </summary>
public sealed class SearchParameterRegistry
{
    private readonly FhirDefinitions definitions;
    private readonly ImmutableArray<SearchParameterDefinition> extras;
    private readonly ConcurrentDictionary<string, TypeParameters> types = new(StringComparer.Ordinal);

    /// <summary>Makes a registry.</summary>
    /// <param name="definitions">The definition table.</param>
    /// <param name="extras">Parameters that R4 does not define. Two of one type must differ in code and URL.</param>
    public SearchParameterRegistry(FhirDefinitions definitions, IEnumerable<SearchParameterDefinition> extras)
    {
        this.definitions = definitions;
        this.extras = [.. extras];
    }

    /// <summary>The parameters of R4 alone.</summary>
    public static SearchParameterRegistry R4 { get; } = new(FhirDefinitions.R4, []);

    /// <summary>True when R4 has this resource type.</summary>
    public bool IsResourceType(string type) => definitions.IsResourceType(type);

    /// <summary>The supported parameters of a type in the order of their codes; empty for an unknown type.</summary>
    public ImmutableArray<SearchParameter> SupportedFor(string resourceType) => TypeOf(resourceType)?.Supported ?? [];

    /// <summary>Finds a supported parameter; null when the type or the parameter is not known or not supported.</summary>
    public SearchParameter? Find(string resourceType, string code) => TypeOf(resourceType)?.Find(code);

    /// <summary>True when R4 defines a parameter of this name for the type, supported or not.</summary>
    internal bool IsDefined(string resourceType, string code) =>
        definitions.FindType(resourceType) is { } type
        && definitions.SearchParameters.Any(one => string.Equals(one.Code, code, StringComparison.Ordinal) && one.Bases.Any(type.Is));

    internal TypeParameters? TypeOf(string resourceType)
    {
        if (types.TryGetValue(resourceType, out var known))
            return known;
        return definitions.IsResourceType(resourceType)
            ? types.GetOrAdd(resourceType, static (type, registry) => TypeParameters.Compile(registry.definitions, type, registry.extras), this)
            : null;
    }
}
