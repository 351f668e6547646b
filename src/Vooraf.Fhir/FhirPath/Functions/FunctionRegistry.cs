using System.Collections.Frozen;

namespace Vooraf.Fhir.FhirPath.Functions;

/// <summary>All functions by name. An area of functions is one class that lists its own.</summary>
internal static class FunctionRegistry
{
    private static readonly FrozenDictionary<string, FhirPathFunction> ByName = new IReadOnlyList<FhirPathFunction>[]
    {
        ExistenceFunctions.All,
        FilteringFunctions.All,
        SubsettingFunctions.All,
        CombiningFunctions.All,
        ConversionFunctions.All,
        StringFunctions.All,
        RegexFunctions.All,
        MathFunctions.All,
        TreeFunctions.All,
        UtilityFunctions.All,
        FhirFunctions.All,
    }.SelectMany(area => area).ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    private static readonly FrozenSet<string> NeedTerminologyOrProfiles =
        FrozenSet.ToFrozenSet(["conformsTo", "subsumes", "subsumedBy"], StringComparer.Ordinal);

    public static IEnumerable<string> Names => ByName.Keys;

    public static FhirPathFunction? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Why a name is not a function here.</summary>
    public static string WhyNot(string name) =>
        NeedTerminologyOrProfiles.Contains(name)
            ? $"The function {name}() is not supported: it needs terminology or profiles"
            : $"The function {name}() does not exist";
}
