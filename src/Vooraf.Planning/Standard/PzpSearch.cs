using System.Collections.Immutable;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Search;

namespace Vooraf.Planning.Standard;

/// <summary>What the standard adds to the search of R4: parameters, value sets for <c>:in</c>, and forms with several canonicals.</summary>
public static class PzpSearch
{
    /// <summary>The parameters of R4 and those of older versions of the standard.</summary>
    public static SearchParameterRegistry Registry(PzpStandard standard) => new(FhirDefinitions.R4, standard.SearchParameters.Select(Definition));

    /// <summary>How queries are read.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="ownBases">The base URLs under which this installation is known, without a slash at the end.</param>
    public static SearchQueryOptions Options(PzpStandard standard, ImmutableArray<string> ownBases) => new()
    {
        OwnBases = ownBases,
        ValueSets = [.. standard.ValueSets.Select(set => new SearchValueSet(set.Canonicals, [.. set.Codes.Select(code => new SearchCode(code.System, code.Code))]))],
        EqualCanonicals = standard.Forms,
        BsnSystems = standard.BsnSystems,
    };

    private static SearchParameterDefinition Definition(StandardSearchParameter parameter) =>
        new(parameter.Name, Enum.Parse<SearchParameterKind>(parameter.Kind, ignoreCase: true), parameter.Url, [parameter.Type], [], parameter.Expression);
}
