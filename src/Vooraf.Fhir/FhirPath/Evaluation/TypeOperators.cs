using Vooraf.Fhir.FhirPath.Syntax;
using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>is, as and ofType.</summary>
internal static class TypeOperators
{
    public static FhirPathCollection Is(FhirPathCollection items, TypeSpecifier type, EvaluationRun run)
    {
        Check(type, run);
        return Singleton.Item(items, type.Position) is { } item ? FhirPathCollection.Of(TypeNames.IsOf(item, type)) : items;
    }

    /// <summary>
    /// Keeps the items of that type. The specification allows one item only for <c>as</c>, but R4's own search parameters
    /// apply it to several, so it filters like ofType.
    /// </summary>
    public static FhirPathCollection As(FhirPathCollection items, TypeSpecifier type, EvaluationRun run)
    {
        Check(type, run);
        if (items.IsEmpty)
            return items;

        var kept = new CollectionBuilder(run);
        foreach (var item in items.Items)
        {
            if (TypeNames.IsOf(item, type))
                kept.Add(item);
        }

        return kept.ToCollection();
    }

    private static void Check(TypeSpecifier type, EvaluationRun run)
    {
        if (!run.Environment.AllowUnknownTypes && !TypeNames.Exists(type))
            throw new FhirPathException($"The type {type} is not known", type.Position);
    }
}
