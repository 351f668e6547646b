using System.Text.Json;
using Vooraf.Fhir.FhirPath.Evaluation;

namespace Vooraf.Fhir.FhirPath.Functions;

/// <summary>The functions that FHIR adds (https://hl7.org/fhir/R4/fhirpath.html#functions).</summary>
internal static class FhirFunctions
{
    public static IReadOnlyList<FhirPathFunction> All { get; } =
    [
        new("extension", 1, 1, Extension),
        new("hasValue", 0, 0, static (in call) => FhirPathCollection.Of(call.Focus.Count == 1 && call.Focus.Items[0].HasValue)),
        new("getValue", 0, 0, static (in call) => FhirPathCollection.OfNullable(Value(call))),
        new("resolve", 0, 0, Resolve),
        new("memberOf", 1, 1, static (in call) => FhirPathCollection.OfNullable(IsMember(call))),
        new("htmlChecks", 0, 0, static (in call) => FhirPathCollection.OfNullable(IsNarrative(call))),
    ];

    private static object? Value(in FunctionCall call) => call.Focus.Count == 1 ? call.Focus.Items[0].SystemValueOrNull : null;

    private static FhirPathCollection Extension(in FunctionCall call)
    {
        var found = new CollectionBuilder(call.Run);
        if (call.Text(0) is { } url)
        {
            foreach (var item in call.Focus.Items)
                AddExtensions(item, url, call.Run, ref found);
        }

        return found.ToCollection();
    }

    private static void AddExtensions(in FhirPathItem item, string url, EvaluationRun run, ref CollectionBuilder found)
    {
        var extensions = new CollectionBuilder(run);
        Navigation.AddNamed(item, ElementName.Extension, ref extensions);
        foreach (var extension in extensions.Items)
        {
            if (extension.Element.ValueKind == JsonValueKind.Object
                && extension.Element.TryGetProperty("url"u8, out var name)
                && name.ValueKind == JsonValueKind.String
                && name.ValueEquals(url))
                found.Add(extension);
        }
    }

    /// <summary>What cannot be found is left out, as the specification says.</summary>
    private static FhirPathCollection Resolve(in FunctionCall call)
    {
        var found = new CollectionBuilder(call.Run);
        foreach (var item in call.Focus.Items)
        {
            if (ReferenceOf(item) is { } reference && call.Run.Resolve(reference) is { } resource)
                found.Add(FhirPathItem.OfResource(resource));
        }

        return found.ToCollection();
    }

    private static bool? IsNarrative(in FunctionCall call)
    {
        if (call.FocusText is not { } text)
            return null;
        call.Run.SpendText(text.Length * 4L);
        return NarrativeRules.Hold(text);
    }

    private static bool? IsMember(in FunctionCall call)
    {
        if (call.Item is not { } item || call.Text(0) is not { } valueSet)
            return null;
        var memberOf = call.Run.Environment.MemberOf ?? throw call.Failure("no value sets were given to this evaluation");
        return memberOf(item, valueSet);
    }

    private static string? ReferenceOf(in FhirPathItem item)
    {
        if (item.SystemValueOrNull is string text)
            return text;
        return item.Element.ValueKind == JsonValueKind.Object && item.Element.TryGetProperty("reference"u8, out var reference) && reference.ValueKind == JsonValueKind.String
            ? reference.GetString()
            : null;
    }
}
