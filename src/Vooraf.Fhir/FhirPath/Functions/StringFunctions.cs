using Vooraf.Fhir.FhirPath.Evaluation;

namespace Vooraf.Fhir.FhirPath.Functions;

/// <summary>FHIRPath N1, section 5.6, with trim, split and join of the later draft. Positions and lengths count UTF-16 units.</summary>
internal static class StringFunctions
{
    public static IReadOnlyList<FhirPathFunction> All { get; } =
    [
        OnText("startsWith", static (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
        OnText("endsWith", static (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
        OnText("contains", static (text, part) => text.Contains(part, StringComparison.Ordinal)),
        OnText("indexOf", static (text, part) => text.IndexOf(part, StringComparison.Ordinal)),
        OnText("lastIndexOf", static (text, part) => text.LastIndexOf(part, StringComparison.Ordinal)),
        OnText("length", static text => text.Length),
        OnText("upper", static text => text.ToUpperInvariant()),
        OnText("lower", static text => text.ToLowerInvariant()),
        OnText("trim", static text => text.Trim()),
        new("substring", 1, 2, Substring),
        new("replace", 2, 2, Replace),
        new("toChars", 0, 0, ToChars),
        new("split", 1, 1, Split),
        new("join", 0, 1, Join),
    ];

    private static FhirPathFunction OnText(string name, Func<string, object> body) =>
        new(name, 0, 0, (in call) => call.FocusText is { } text ? FhirPathCollection.Of(body(text)) : FhirPathCollection.Empty);

    private static FhirPathFunction OnText(string name, Func<string, string, object> body) =>
        new(name, 1, 1, (in call) =>
            call.FocusText is { } text && call.Text(0) is { } part ? FhirPathCollection.Of(body(text, part)) : FhirPathCollection.Empty);

    private static FhirPathCollection Substring(in FunctionCall call)
    {
        if (call.FocusText is not { } text || call.Integer(0) is not { } start || start < 0 || start >= text.Length)
            return FhirPathCollection.Empty;
        var most = text.Length - start;
        var length = call.ArgumentCount > 1 && call.Integer(1) is { } asked ? Math.Clamp(asked, 0, most) : most;
        return FhirPathCollection.Of(text.Substring(start, length));
    }

    private static FhirPathCollection Replace(in FunctionCall call)
    {
        if (call.FocusText is not { } text || call.Text(0) is not { } sought || call.Text(1) is not { } replacement)
            return FhirPathCollection.Empty;
        if (sought.Length > 0)
            return FhirPathCollection.Of(text.Replace(sought, replacement, StringComparison.Ordinal));
        // Replacing nothing puts the replacement around every character.
        return FhirPathCollection.Of(replacement + string.Concat(text.Select(character => character + replacement)));
    }

    private static FhirPathCollection ToChars(in FunctionCall call) =>
        call.FocusText is { } text ? Texts(text.Select(static character => character.ToString())) : FhirPathCollection.Empty;

    private static FhirPathCollection Split(in FunctionCall call) =>
        call.FocusText is { } text && call.Text(0) is { } separator ? Texts(text.Split(separator)) : FhirPathCollection.Empty;

    private static FhirPathCollection Join(in FunctionCall call)
    {
        if (call.Focus.IsEmpty)
            return call.Focus;
        var separator = call.ArgumentCount > 0 ? call.Text(0) ?? "" : "";
        var position = call.Position;
        return FhirPathCollection.Of(string.Join(separator, call.Focus.Select(item => Singleton.Text(FhirPathCollection.Of(item), position))));
    }

    private static FhirPathCollection Texts(IEnumerable<string> texts)
    {
        var result = new CollectionBuilder();
        foreach (var text in texts)
            result.Add(FhirPathItem.OfValue(text));
        return result.ToCollection();
    }
}
