using Vooraf.EndToEnd.TestScripts;
using Vooraf.Fhir.TestScripts;
using Vooraf.Planning.Conformance;

namespace Vooraf.EndToEnd.Conformance;

/// <summary>The scripts that ship with the program, on people made by the program: one line a script.</summary>
public sealed class OwnScriptTests(MadeUpPeopleFixture fixture) : IClassFixture<MadeUpPeopleFixture>
{
    public static TheoryData<string> Names => [.. OwnScripts.Load().Select(script => script.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task With_a_complete_plan_every_assert_is_judged_and_holds_in_both_formats(string name)
    {
        var report = await RunAsync(name, (await fixture.ServerAsync()).Variables.FullPlan);

        report.Scripts.Length.ShouldBe(2);
        report.Scripts.SelectMany(script => script.Actions).Where(action => action.Outcome != TestOutcome.Passed).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Without_a_plan_it_holds_too(string name)
    {
        var report = await RunAsync(name, (await fixture.ServerAsync()).Variables.NoPlan);

        report.Scripts.SelectMany(script => script.Actions).Where(action => action.Outcome is not (TestOutcome.Passed or TestOutcome.NothingToJudge)).ShouldBeEmpty();
    }

    private async Task<TestScriptReport> RunAsync(string name, string patient)
    {
        var server = await fixture.ServerAsync();
        using var client = new HttpClient();
        var options = new ConformanceOptions { Base = server.FhirBase, Token = server.Variables.Token, Patient = patient, Only = [name] };
        var report = await ConformanceKit.RunAsync(options, client, cancellation: TestContext.Current.CancellationToken);
        return report with { Scripts = [.. report.Scripts.Where(script => string.Equals(script.Name, name, StringComparison.Ordinal))] };
    }
}
