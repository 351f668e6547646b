using Vooraf.EndToEnd.TestScripts;
using Vooraf.Fhir.TestScripts;
using Vooraf.Planning.Conformance;

namespace Vooraf.EndToEnd.Conformance;

/// <summary>A kit that finds everything right would prove nothing: servers that are wrong in one way each are found out.</summary>
public sealed class FaultTests(MadeUpPeopleFixture fixture) : IClassFixture<MadeUpPeopleFixture>
{
    public static TheoryData<string> Names => [.. Faults.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_fault_is_found_by_the_script_that_is_about_it(string name)
    {
        var fault = Faults.All.Single(fault => string.Equals(fault.Name, name, StringComparison.Ordinal));

        var result = await RunAsync(fault, fault.Script, fault.Format);

        result.Holds.ShouldBeFalse();
        result.Actions.ShouldContain(action => action.Outcome == TestOutcome.Failed);
        result.Actions.ShouldNotContain(action => action.Outcome == TestOutcome.NotCarriedOut && action.IsRequired && action.Wanted.StartsWith("profile", StringComparison.Ordinal) && action.Evidence!.Contains("not known", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_fault_the_same_scripts_hold()
    {
        foreach (var script in Faults.All.Select(fault => (fault.Script, fault.Format)).Distinct())
        {
            var result = await RunAsync(null, script.Script, script.Format);

            result.Holds.ShouldBeTrue(string.Join('\n', result.Actions.Where(action => action.IsFault)));
        }
    }

    private async Task<TestScriptResult> RunAsync(Fault? fault, string script, string format)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var real = await fixture.ServerAsync();
        await using var server = await FaultyServer.StartAsync(real.Address, real.Variables.Token, fault);
        using var client = new HttpClient();
        var options = new ConformanceOptions { Base = server.FhirBase, Token = real.Variables.Token, Patient = real.Variables.FullPlan, Only = [script], Formats = [format] };
        return (await ConformanceKit.RunAsync(options, client, cancellation: cancellation)).Scripts.First(result => string.Equals(result.Name, script, StringComparison.Ordinal));
    }
}
