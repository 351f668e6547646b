namespace Vooraf.EndToEnd.TestScripts;

/// <summary>Compares the asserts that failed with those that may.</summary>
internal static class ScriptVerdict
{
    /// <summary>What is wrong, one sentence each: a failure that is not allowed, or an allowed one that does not occur.</summary>
    public static IReadOnlyList<string> Complaints(string data, string script, IReadOnlyList<FailedAssert> failed)
    {
        var allowed = AllowedFailures.All.Where(entry => entry.AppliesTo(data, script)).ToList();
        var notAllowed = failed.Where(failure => !allowed.Exists(entry => entry.Covers(data, script, failure.Assert)));
        var notOccurring = allowed.Where(entry => !failed.Any(failure => entry.Covers(data, script, failure.Assert)));
        return
        [
            .. notAllowed.Select(failure => "Does not hold: " + failure),
            .. notOccurring.Select(entry => $"Holds although allowed-failures.json says that it does not: {entry.Assert} ({entry.Reason})"),
        ];
    }
}
