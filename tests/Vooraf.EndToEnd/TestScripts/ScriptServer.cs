using Vooraf.EndToEnd.Running;
using Vooraf.Fhir.TestScripts;
using Vooraf.Fhir.Validation;
using Vooraf.Planning.Standard;

namespace Vooraf.EndToEnd.TestScripts;

/// <summary>The running program with the data that scripts are run on.</summary>
internal sealed class ScriptServer(VoorafProcess process, HttpClient client, ScriptVariables variables, TemporaryFolder? folder = null) : IAsyncDisposable
{
    private static readonly ProfileValidator Profiles = new PzpProfiles(PzpStandard.Load()).Validator;

    private readonly TestScriptRunner runner = new(client, new TestScriptOptions { Base = process.FhirBase, Variables = variables.Values, Profiles = Profiles });

    /// <summary>The root of the server.</summary>
    public Uri Address => process.Address;

    /// <summary>The base of its FHIR API.</summary>
    public Uri FhirBase => process.FhirBase;

    /// <summary>The people and the token.</summary>
    public ScriptVariables Variables => variables;

    /// <summary>The BSN of the person with a plan; empty when it is not known.</summary>
    public string Bsn { get; init; } = "";

    /// <summary>Runs a published script and complains about each assert that does not hold, or holds against expectation.</summary>
    public async Task<IReadOnlyList<string>> ComplaintsAsync(string data, string version, string script, CancellationToken cancellation)
    {
        var result = await runner.RunAsync(OfficialScripts.Read(version, script, variables.FullPlan), "json", cancellation);
        foreach (var fault in result.Actions.Where(action => action.Outcome != TestOutcome.Passed))
            TestContext.Current.TestOutputHelper?.WriteLine($"{script}: {ScriptVerdict.Line(fault)}");
        return ScriptVerdict.Complaints(data, script, [.. result.Actions.Where(action => action.Outcome != TestOutcome.Passed)]);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await process.DisposeAsync();
        folder?.Dispose();
    }
}
