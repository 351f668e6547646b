using Vooraf.Fhir.TestScripts;

namespace Vooraf.EndToEnd.TestScripts;

/// <summary>Compares what did not pass with what may.</summary>
internal static class ScriptVerdict
{
    /// <summary>What is wrong, one sentence each: a failure, warning or omission that is not allowed, or an allowed one that does not occur.</summary>
    public static IReadOnlyList<string> Complaints(string data, string script, IReadOnlyList<TestActionResult> notPassed)
    {
        var allowed = AllowedFailures.All.Where(entry => entry.AppliesTo(data, script)).ToList();
        var notAllowed = notPassed.Where(action => !allowed.Exists(entry => entry.Covers(data, script, action)));
        var notOccurring = allowed.Where(entry => !notPassed.Any(action => entry.Covers(data, script, action)));
        return
        [
            .. notAllowed.Select(action => "Does not hold: " + Line(action)),
            .. notOccurring.Select(entry => $"Holds although allowed-failures.json says that it does not: {entry.Assert} ({entry.Reason})"),
        ];
    }

    /// <summary>An action in words.</summary>
    public static string Line(TestActionResult action) => $"{action.Outcome}: {action.Description}\n    {action.Wanted}\n    {action.Evidence}";
}
