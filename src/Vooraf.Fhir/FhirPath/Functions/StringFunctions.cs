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
        new(name, 0, 0, (in call) =>
        {
            if (call.FocusText is not { } text)
                return FhirPathCollection.Empty;
            call.Run.SpendText(text.Length * 2L);
            return FhirPathCollection.Of(body(text));
        });

    private static FhirPathFunction OnText(string name, Func<string, string, object> body) =>
        new(name, 1, 1, (in call) =>
        {
            if (call.FocusText is not { } text || call.Text(0) is not { } part)
                return FhirPathCollection.Empty;
            call.Run.SpendText(text.Length);
            return FhirPathCollection.Of(body(text, part));
        });

    private static FhirPathCollection Substring(in FunctionCall call)
    {
        if (call.FocusText is not { } text || call.Integer(0) is not { } start || start < 0 || start >= text.Length)
            return FhirPathCollection.Empty;
        var most = text.Length - start;
        var length = call.ArgumentCount > 1 && call.Integer(1) is { } asked ? Math.Clamp(asked, 0, most) : most;
        call.Run.SpendText(length);
        return FhirPathCollection.Of(text.Substring(start, length));
    }

    private static FhirPathCollection Replace(in FunctionCall call)
    {
        if (call.FocusText is not { } text || call.Text(0) is not { } sought || call.Text(1) is not { } replacement)
            return FhirPathCollection.Empty;
        // Replacing nothing puts the replacement around every character.
        var places = sought.Length > 0 ? Occurrences(text, sought) : text.Length + 1;
        call.Run.SpendText(text.Length + ((long)places * Math.Max(0, replacement.Length - sought.Length)));
        return FhirPathCollection.Of(sought.Length > 0
            ? text.Replace(sought, replacement, StringComparison.Ordinal)
            : replacement + string.Concat(text.Select(character => character + replacement)));
    }

    private static int Occurrences(string text, string sought)
    {
        var count = 0;
        for (var at = text.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sought, at + sought.Length, StringComparison.Ordinal))
            count++;
        return count;
    }

    private static FhirPathCollection ToChars(in FunctionCall call) =>
        call.FocusText is { } text ? Texts(text.Select(static character => character.ToString()), call.Run) : FhirPathCollection.Empty;

    private static FhirPathCollection Split(in FunctionCall call)
    {
        if (call.FocusText is not { } text || call.Text(0) is not { } separator)
            return FhirPathCollection.Empty;
        call.Run.SpendText(text.Length * 8L);
        return Texts(text.Split(separator), call.Run);
    }

    private static FhirPathCollection Join(in FunctionCall call)
    {
        if (call.Focus.IsEmpty)
            return call.Focus;
        var separator = call.ArgumentCount > 0 ? call.Text(0) ?? "" : "";
        var texts = new List<string>(call.Focus.Count);
        foreach (var item in call.Focus.Items)
        {
            var text = Singleton.Text(FhirPathCollection.Of(item), call.Position) ?? "";
            call.Run.SpendText(text.Length + separator.Length);
            texts.Add(text);
        }

        return FhirPathCollection.Of(string.Join(separator, texts));
    }

    private static FhirPathCollection Texts(IEnumerable<string> texts, EvaluationRun run)
    {
        var result = new CollectionBuilder(run);
        foreach (var text in texts)
        {
            run.SpendText(text.Length);
            result.Add(FhirPathItem.OfValue(text));
        }

        return result.ToCollection();
    }
}
