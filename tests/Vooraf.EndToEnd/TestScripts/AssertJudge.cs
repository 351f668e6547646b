using System.Text.Json;
using Vooraf.Fhir.FhirPath;

namespace Vooraf.EndToEnd.TestScripts;

/// <summary>Judges one assert on one answer.</summary>
internal static class AssertJudge
{
    /// <summary>The scripts ask whether something <c>is(coding)</c>; the type is Coding, and nothing is of a type that does not exist.</summary>
    private static readonly FhirPathEnvironment Environment = new() { AllowUnknownTypes = true };

    /// <summary>Null when the assert holds; otherwise what the answer has instead.</summary>
    public static string? Evidence(ScriptAssert assert, ScriptAnswer answer)
    {
        if (assert.ResponseCode is { } code)
            return answer.Status == code ? null : $"the status is {answer.Status}: {answer.Resource}";
        if (answer.Resource.ValueKind == JsonValueKind.Undefined)
            return "the answer cannot be read: " + Text(answer.Issues);
        if (assert.Expression is { } expression)
            return OfExpression(expression, assert.Value, answer.Resource);
        if (assert.Profile is { } profile)
            return OfProfile(profile, answer);
        return assert.Rule is SelfLinkRule.Name ? SelfLinkRule.Evidence(answer) : $"the rule {assert.Rule} is not known here";
    }

    private static string? OfExpression(string expression, string? value, JsonElement resource)
    {
        try
        {
            var result = FhirPathExpression.Parse(expression).Evaluate(resource, Environment);
            var holds = value is null ? result.IsTrue : result.Count == 1 && string.Equals(result[0].Text, value, StringComparison.Ordinal);
            return holds ? null : result.IsEmpty ? "it gives nothing" : "it gives " + string.Join(", ", result);
        }
        catch (FhirPathException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>The profile of these scripts is a Bundle that is valid R4. The profiles that its resources claim are not judged here: profile validation comes later.</summary>
    private static string? OfProfile(string profile, ScriptAnswer answer)
    {
        if (profile is not "Bundle-profile")
            return $"the profile {profile} is not known here";
        return answer.Issues.Count == 0 && answer.Resource.TryGetProperty("resourceType", out var type) && type.ValueEquals("Bundle"u8)
            ? null
            : "not a valid Bundle: " + Text(answer.Issues);
    }

    private static string Text(IEnumerable<Fhir.Issues.Issue> issues) =>
        string.Join("; ", issues.Take(5).Select(issue => $"{issue.Expression}: {issue.Diagnostics}"));
}
