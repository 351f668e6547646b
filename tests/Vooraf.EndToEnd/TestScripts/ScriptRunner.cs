using System.Globalization;

namespace Vooraf.EndToEnd.TestScripts;

/// <summary>Sends what a script sends, and judges its asserts on the answer.</summary>
internal static class ScriptRunner
{
    /// <summary>Runs a script.</summary>
    /// <param name="steps">The script.</param>
    /// <param name="client">A client whose base address is that of the FHIR API; the script brings its own token.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>The asserts that do not hold.</returns>
    public static async Task<IReadOnlyList<FailedAssert>> RunAsync(IReadOnlyList<ScriptStep> steps, HttpClient client, CancellationToken cancellation)
    {
        var failed = new List<FailedAssert>();
        foreach (var step in steps)
        {
            var answer = await SendAsync(step.Operation, client, cancellation);
            failed.AddRange(step.Asserts.Select(assert => (assert, evidence: AssertJudge.Evidence(assert, answer)))
                .Where(judged => judged.evidence is not null)
                .Select(judged => new FailedAssert(judged.assert, judged.evidence!)));
        }

        return failed;
    }

    private static async Task<ScriptAnswer> SendAsync(ScriptOperation operation, HttpClient client, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"{operation.Resource}{operation.Parameters}"));
        request.Headers.Accept.ParseAdd(operation.MediaType);
        foreach (var (name, value) in operation.Headers)
            request.Headers.Add(name, value);
        using var answer = await client.SendAsync(request, cancellation);
        return await AnswerReader.ReadAsync(operation, answer, cancellation);
    }
}
