using System.Text.Json;

namespace Vooraf.Fhir.FhirPath;

/// <summary>What an evaluation may use besides the resource itself.</summary>
public sealed record FhirPathEnvironment
{
    /// <summary>The system clock, no resolver, no variables.</summary>
    public static FhirPathEnvironment Default { get; } = new();

    /// <summary>The clock of now(), today() and timeOfDay().</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// Finds the resource that a reference, as it is written, points to; null when it is not known.
    /// Asked only when the resource is neither contained nor in the Bundle that is evaluated.
    /// </summary>
    public Func<string, JsonElement?>? Resolver { get; init; }

    /// <summary>The resource that holds what is evaluated (%resource); by default what is evaluated.</summary>
    public JsonElement? Resource { get; init; }

    /// <summary>The outermost resource (%rootResource); by default %resource.</summary>
    public JsonElement? RootResource { get; init; }

    /// <summary>Values of external constants: <c>["name"]</c> stands for <c>%name</c>.</summary>
    public IReadOnlyDictionary<string, FhirPathCollection>? Variables { get; init; }

    /// <summary>
    /// Answers memberOf(value set): whether the item (a code, Coding, CodeableConcept or string) is in the value set with that canonical;
    /// null when that is not known, which gives nothing. Without it memberOf() is an error.
    /// </summary>
    public Func<FhirPathItem, string, bool?>? MemberOf { get; init; }

    /// <summary>What one evaluation may cost.</summary>
    public FhirPathBudget Budget { get; init; } = FhirPathBudget.Default;

    /// <summary>Receives name and items of each trace().</summary>
    public Action<string, FhirPathCollection>? Trace { get; init; }

    /// <summary>
    /// False (as the specification says): an unknown type in is(), as() or ofType() is an error.
    /// True: nothing is of an unknown type; some published test scripts rely on it.
    /// </summary>
    public bool AllowUnknownTypes { get; init; }
}
