using System.Collections.Frozen;
using Vooraf.Fhir.TestScripts.Model;

namespace Vooraf.Fhir.TestScripts.Reading;

/// <summary>Reads an assert.</summary>
internal static class AssertReader
{
    private const string StopsTest = "testscript-assert-stopTestOnFail";

    private static readonly (string Element, AssertSubject Subject)[] Subjects =
    [
        ("contentType", AssertSubject.ContentType),
        ("expression", AssertSubject.Expression),
        ("headerField", AssertSubject.Header),
        ("minimumId", AssertSubject.Minimum),
        ("navigationLinks", AssertSubject.NavigationLinks),
        ("requestMethod", AssertSubject.RequestMethod),
        ("requestURL", AssertSubject.RequestUrl),
        ("resource", AssertSubject.ResourceType),
        ("response", AssertSubject.Status),
        ("responseCode", AssertSubject.Status),
        ("validateProfileId", AssertSubject.Profile),
    ];

    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
    [
        .. Subjects.Select(subject => subject.Element), "label", "description", "direction", "compareToSourceId", "compareToSourceExpression", "operator", "sourceId", "value",
        "warningOnly", "stopTestOnFail",
    ],
    StringComparer.Ordinal);

    public static ScriptAssert Read(ScriptElement assert)
    {
        var subjects = Subjects.Where(subject => assert.Has(subject.Element)).ToList();
        var rule = Rule(assert);
        var (subject, wanted) = subjects.Count > 0 ? (subjects[0].Subject, Wanted(assert, subjects[0].Element)) : (rule is null ? AssertSubject.None : AssertSubject.Rule, rule ?? "");
        return new ScriptAssert(assert.Text("description") ?? assert.Text("label") ?? $"{subject} {wanted}".TrimEnd(), Problem(assert, subjects.Count, rule), subject, wanted)
        {
            Operator = assert.Text("operator"),
            Value = assert.Text("value"),
            IsAboutRequest = assert.Text("direction") is "request",
            SourceId = assert.Text("sourceId"),
            CompareWithId = assert.Text("compareToSourceId"),
            CompareWithExpression = assert.Text("compareToSourceExpression"),
            IsWarningOnly = assert.Flag("warningOnly", absent: false),
            StopsTest = assert.Flag("stopTestOnFail", absent: false) || assert.Extensions(StopsTest).Any(extension => extension.Flag("valueBoolean", absent: false)),
            Words = [.. assert.Children("extension").SelectMany(extension => extension.Children("extension")).Select(part => part.Text("valueCode")).OfType<string>()],
        };
    }

    private static string Wanted(ScriptElement assert, string element)
    {
        var text = assert.Text(element) ?? "";
        return element is "response" ? StatusWords.CodeOf(text) : text;
    }

    private static string? Problem(ScriptElement assert, int subjects, string? rule)
    {
        if (assert.Unknown(Known) is { } unknown)
            return $"the element {unknown} of an assert is not known";
        if (subjects > 1)
            return "an assert may be about one thing only";
        return subjects == 0 && rule is null ? "it does not say what it asserts" : null;
    }

    /// <summary>The rule that an extension names: asserts of some tools have no other content.</summary>
    private static string? Rule(ScriptElement assert) => assert.Extensions("testscript-assert-rule")
        .SelectMany(extension => extension.Children("extension"))
        .Where(part => part.Text("url") is "ruleId")
        .Select(part => part.Text("valueId"))
        .FirstOrDefault();
}
