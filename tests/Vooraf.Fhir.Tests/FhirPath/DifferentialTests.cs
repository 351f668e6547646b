using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.FhirPath;
using Vooraf.Fhir.Tests.FhirPath.Judge;

namespace Vooraf.Fhir.Tests.FhirPath;

/// <summary>Our FHIRPath against an independent implementation.</summary>
public sealed class DifferentialTests
{
    /// <summary>Both refuse it; test scripts use it all the same (a type is written Coding), see <see cref="FhirPathEnvironment.AllowUnknownTypes"/>.</summary>
    private const string UnknownType = "is(coding)";

    private static readonly string[] Folders = ["testdata/1.0.0-rc1", "testdata/1.0.0-rc2", "examples"];

    [Fact]
    public void Every_expression_of_the_test_scripts_can_be_read_and_gives_true_or_false_on_a_search_result()
    {
        var resources = ConformanceFiles.Resources(Folders[1]).DistinctBy(resource => resource.GetProperty("resourceType").GetString(), StringComparer.Ordinal);
        var bundle = ConformanceFiles.SearchSet([.. resources]);
        var environment = new FhirPathEnvironment { AllowUnknownTypes = true };

        var expressions = ConformanceFiles.AssertExpressions();

        expressions.Count.ShouldBeGreaterThan(30);
        foreach (var expression in expressions.Where(expression => expression is not "Bundle.type"))
            Evaluate.Show(expression, bundle, environment).ShouldBeOneOf("true", "false", "", $"{expression} gave neither true nor false");
    }

    [Fact]
    public void The_expressions_of_the_test_scripts_are_judged_alike_on_search_results()
    {
        var expressions = ConformanceFiles.AssertExpressions();
        expressions.Count(expression => expression.Contains(UnknownType, StringComparison.Ordinal)).ShouldBe(1);
        var resources = Folders.SelectMany(ConformanceFiles.Resources).ToList();
        var bundles = resources.Select(resource => ConformanceFiles.SearchSet([resource])).Append(ConformanceFiles.SearchSet(resources));

        Compare(bundles.Select(bundle => (bundle, (IReadOnlyList<string>)expressions))).ShouldBeEmpty();
    }

    /// <summary>Those with resolve() are left out: the judge fetches what they point to.</summary>
    [Fact]
    public void The_search_parameters_of_R4_find_the_same_in_published_resources()
    {
        var cases = Folders.SelectMany(ConformanceFiles.Resources).Select(resource => (resource, SearchExpressions(resource)));

        Compare(cases).ShouldBeEmpty();
    }

    private static IReadOnlyList<string> SearchExpressions(JsonElement resource)
    {
        var type = FhirDefinitions.R4.FindType(resource.GetProperty("resourceType").GetString()!)!;
        return [.. FhirDefinitions.R4.SearchParameters
            .Where(parameter => parameter.Bases.Any(type.Is) && parameter.Expression.Length > 0)
            .Select(parameter => parameter.Expression)
            .Where(expression => !expression.Contains("resolve()", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)];
    }

    private static List<string> Compare(IEnumerable<(JsonElement Resource, IReadOnlyList<string> Expressions)> cases)
    {
        var asked = cases.ToList();
        var answers = IndependentJudge.Ask(asked);
        var differences = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < asked.Count; i++)
        {
            for (var j = 0; j < asked[i].Expressions.Count; j++)
            {
                if (Verdict.Difference(asked[i].Resource, asked[i].Expressions[j], answers[i][j]) is { } difference)
                    differences.Add(difference);
            }
        }

        return [.. differences.Take(20)];
    }
}
