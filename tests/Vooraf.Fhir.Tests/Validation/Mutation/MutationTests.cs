using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;
using Vooraf.Fhir.Validation;
using Vooraf.Testing;

namespace Vooraf.Fhir.Tests.Validation.Mutation;

public sealed class MutationTests
{
    private const int People = 40;
    private static readonly string[] Structural = ["min", "max", "value", "binding", "type", "target type", "target profile"];
    private static readonly Lazy<IReadOnlyList<Mutant>> Mutants = new(static () => MutantMaker.Of(Instance.Fixtures().Concat(Instance.People(People)), IsRightByR4));
    private static readonly Lazy<ProfileValidator> Published = new(static () => DutchPackages.Rc2With(Host.Package()));
    private static readonly Lazy<ProfileValidator> BuiltIn = new(static () => new ProfileValidator(ProfileSet.Of(DutchPackages.BuiltInTable(), Host.Package())));

    [Fact]
    public void Of_at_least_400_broken_constraints_at_least_99_in_100_are_caught_and_the_rest_is_listed()
    {
        var missed = Mutants.Value.Where(static mutant => !IsCaught(Published.Value, mutant)).Select(static mutant => mutant.Key).ToList();

        TestContext.Current.TestOutputHelper?.WriteLine($"{Mutants.Value.Count} mutants, {missed.Count} missed");
        Mutants.Value.Count.ShouldBeGreaterThanOrEqualTo(400);
        missed.Count.ShouldBeLessThanOrEqualTo(Mutants.Value.Count / 100);
        missed.ShouldBe(Listed(), ignoreOrder: true);
    }

    [Fact]
    public void Every_kind_of_constraint_is_among_the_broken_ones()
    {
        var kinds = Mutants.Value.Select(static mutant => mutant.Kind).ToHashSet(StringComparer.Ordinal);

        Structural.Except(kinds, StringComparer.Ordinal).ShouldBeEmpty();
        kinds.Count.ShouldBeGreaterThanOrEqualTo(25);
    }

    [Fact]
    public void The_built_in_table_gives_the_same_verdicts_on_what_is_right_and_on_what_is_broken()
    {
        foreach (var mutant in Mutants.Value)
        {
            Shape(Verdicts(BuiltIn.Value, mutant, mutant.Before)).ShouldBe(Shape(Verdicts(Published.Value, mutant, mutant.Before)), ignoreOrder: true, mutant.Key);
            Shape(Verdicts(BuiltIn.Value, mutant, mutant.After)).ShouldBe(Shape(Verdicts(Published.Value, mutant, mutant.After)), ignoreOrder: true, mutant.Key);
        }
    }

    private static bool IsRightByR4(Mutant mutant)
    {
        using var reading = ResourceReader.Read(Encoding.UTF8.GetBytes(mutant.After.ToJsonString()));
        return reading.IsValid;
    }

    /// <summary>Caught: an issue that was not there before, at the place; an error, but for invariants that are published as warnings.</summary>
    private static bool IsCaught(ProfileValidator validator, Mutant mutant)
    {
        var before = Verdicts(validator, mutant, mutant.Before);
        var worst = Structural.Contains(mutant.Kind, StringComparer.Ordinal) ? IssueSeverity.Error : IssueSeverity.Warning;
        return Verdicts(validator, mutant, mutant.After).Except(before).Any(issue =>
            issue.Severity <= worst && issue.Code is not IssueCode.NotSupported && issue.Expression!.StartsWith(mutant.Location, StringComparison.Ordinal));
    }

    private static IReadOnlyList<Issue> Verdicts(ProfileValidator validator, Mutant mutant, JsonObject resource) =>
        validator.Validate(JsonElement.Parse(resource.ToJsonString()), [mutant.Profile], mutant.References);

    private static IEnumerable<(IssueSeverity Severity, string Code, string? Expression)> Shape(IReadOnlyList<Issue> issues) =>
        issues.Select(static issue => (issue.Severity, issue.Code, issue.Expression)).Distinct();

    /// <summary>The constraints in the list of missed ones: one a line, with the reason after a colon.</summary>
    private static IEnumerable<string> Listed() =>
        File.ReadLines(Path.Combine(SharedFiles.Repository, "tests", "Vooraf.Fhir.Tests", "Validation", "Mutation", "missed.txt"))
            .Where(static line => line.Length > 0 && line[0] is not '#')
            .Select(static line => line[..line.LastIndexOf(": ", StringComparison.Ordinal)]);
}
