using System.Text;
using System.Text.Json;
using Vooraf.Fhir.FhirPath;

namespace Vooraf.Fhir.Tests.FhirPath;

/// <summary>Expressions and content made to hold the program up or to fill its memory: within a second and 64 MB there is an error that names a place.</summary>
[Collection(AloneCollection.Name)]
public sealed class HostileExpressionTests
{
    private const long MostBytes = 64 * 1024 * 1024;
    private const int SmallStack = 1024 * 1024;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(1);

    /// <summary>A list with 20,000 codes, some of them with a long text.</summary>
    private static readonly JsonElement Wide = MakeWide();

    /// <summary>The list is made before anything is measured.</summary>
    public HostileExpressionTests() => Wide.ValueKind.ShouldBe(JsonValueKind.Object);

    public static TheoryData<string> EndlessExpressions { get; } =
    [
        // repeat without end
        "1.repeat($this + 1)",
        "'a'.repeat($this & 'a')",
        "1.repeat($this | ($this + 1)).count()",
        "code.coding.code.first().repeat($this & 'x').exists()",
        "@2020-01-01.repeat($this + 1 day)",
        // collections that multiply
        "descendants().select(%resource.descendants()).count()",
        "code.coding.where(%resource.code.coding.where(code = 'nowhere').exists()).exists()",
        "descendants().where(%resource.descendants().count() = 0).exists()",
        "code.coding.all(%resource.code.coding.code contains code)",
        "code.coding.aggregate($total.combine(%resource.code.coding), {}).count()",
        "code.coding ~ code.coding.skip(1).combine(code.coding.first())",
        "descendants().repeat(%resource.descendants())",
        "code.coding.select(%resource.code.coding.code.isDistinct()).allTrue()",
        // texts that grow
        "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'.replace('', 'bbbbbbbbbbbbbbbbbbbb').replace('b', 'cccccccccccccccccccc').replace('c', 'dddddddddddddddddddd').replace('d', 'eeeeeeeeeeeeeeeeeeee').replace('e', 'ffffffffffffffffffff')",
        "code.coding.aggregate($total & $total & 'a', 'a').length()",
        "code.coding.aggregate($total + $total, 'a')",
        "code.coding.select(%resource.text.`div`.upper()).count()",
        "code.coding.select(%resource.text.`div`).join('')",
        "text.`div`.toChars().join(%resource.text.`div`)",
        "text.`div`.split('x').select(%resource.text.`div`.split('x'))",
        "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'.replaceMatches('a', '$_$_$_$_').replaceMatches('a', '$_$_$_$_').replaceMatches('a', '$_$_$_$_')",
        // patterns made to hang
        "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.matches('^(a+)+$')",
        "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.matchesFull('(a|aa)+')",
        "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.replaceMatches('^(a|a?)+$', '')",
        "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.matches('(.*a){25}')",
        "text.`div`.matches('(x+x+)+y')",
        "code.coding.where('aaaaaaaaaaaaaaaaaaaaaaa!'.matches('^(a+)+$')).exists()",
    ];

    [Theory]
    [MemberData(nameof(EndlessExpressions))]
    public void What_would_not_end_is_stopped_with_its_place(string expression)
    {
        var failure = Bounded(() => Should.Throw<FhirPathException>(() => FhirPathExpression.Parse(expression).Evaluate(Wide)));

        failure.Position.ShouldBeInRange(0, expression.Length - 1);
        failure.Message.ShouldContain("position");
    }

    [Theory]
    [InlineData("(1 | 2)[2147483647]", "")]
    [InlineData("(1 | 2).skip(2147483647)", "")]
    [InlineData("(1 | 2).take(2147483647)", "1 | 2")]
    [InlineData("'abc'.substring(1, 2147483647)", "bc")]
    [InlineData("'abc'.substring(2147483647, 2147483647)", "")]
    [InlineData("10.power(2147483647)", "")]
    [InlineData("2147483647 * 2147483647 * 2147483647", "")]
    [InlineData("79228162514264337593543950335.0 + 1.0", "")]
    [InlineData("(0 - 2147483647 - 1) div -1", "")]
    [InlineData("-(0 - 2147483647 - 1)", "")]
    [InlineData("repeat($this).count()", "1")]
    [InlineData("code.coding.code.distinct().count()", "20000")]
    [InlineData("(code.coding | code.coding).count()", "20000")]
    [InlineData("code.coding.intersect(%resource.code.coding).count()", "20000")]
    [InlineData("code.coding.subsetOf(%resource.code.coding)", "true")]
    [InlineData("descendants().code.isDistinct()", "true")]
    public void Huge_numbers_and_long_lists_are_no_trouble(string expression, string expected) =>
        Bounded(() => Evaluate.Show(expression, Wide)).ShouldBe(expected);

    [Theory]
    [InlineData("@2020-01-01 + 2147483647 years")]
    [InlineData("@2020-01-01 + 99999999999 days")]
    [InlineData("79228162514264337593543950335 'kg' = 1 'g'")]
    [InlineData("1.5.round(2147483647)")]
    public void What_is_out_of_range_is_an_error_with_its_place(string expression) =>
        Bounded(() => Evaluate.Failure(expression)).Message.ShouldContain("position");

    public static TheoryData<string, string> Monsters { get; } = new()
    {
        { "parentheses", Repeated("(", 20_000) + "1" + Repeated(")", 20_000) },
        { "signs", Repeated("-", 20_000) + "1" },
        { "criteria", Repeated("a.where(", 5_000) + "true" + Repeated(")", 5_000) },
        { "indexes", Repeated("a[", 10_000) + "0" + Repeated("]", 10_000) },
        { "arguments", Repeated("iif(true,", 4_000) + "1" },
        { "operators", "1" + Repeated(" + 1", 10_000) },
        { "conditions", "a.exists()" + Repeated(" or a.exists()", 3_000) },
        { "steps", "a" + Repeated(".a", 20_000) },
        { "types", "a" + Repeated(" is string", 4_000) },
        { "unions", "1" + Repeated("|1", 20_000) },
        { "length", "'" + Repeated("a", 10_000_000) + "'" },
        { "open text", "'" + Repeated("\\", 40_000) },
        { "open comment", "1 /*" + Repeated("*", 40_000) },
        { "number", Repeated("9", 40_000) },
        { "date", "@" + Repeated("2020-", 8_000) },
    };

    [Theory]
    [MemberData(nameof(Monsters))]
    public void A_monstrous_expression_is_refused_with_its_place(string name, string expression)
    {
        var failure = Bounded(() => FhirPathExpression.TryParse(expression, out _, out var error) ? null : error);

        failure.ShouldNotBeNull(name).Position.ShouldBeInRange(0, expression.Length);
        failure.Message.Length.ShouldBeLessThan(200);
    }

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("select(", "$this", ")")]
    [InlineData("where(exists() and ", "true", ")")]
    [InlineData("iif(true, ", "1", ")")]
    [InlineData("1 + (", "1", ")")]
    public void The_deepest_nesting_that_is_allowed_fits_on_a_small_stack(string open, string inner, string close)
    {
        var depth = Enumerable.Range(1, 500).Last(depth => FhirPathExpression.TryParse(Nested(depth), out _, out _));

        depth.ShouldBeGreaterThan(30);
        Bounded(() => FhirPathExpression.Parse(Nested(depth)).Evaluate(Wide).Count).ShouldBe(1);

        string Nested(int depth) => Repeated(open, depth) + inner + Repeated(close, depth);
    }

    [Fact]
    public void A_caller_chooses_the_budget()
    {
        var small = new FhirPathEnvironment { Budget = new FhirPathBudget(Steps: 100, Bytes: 1_000_000) };
        var narrow = new FhirPathEnvironment { Budget = new FhirPathBudget(Steps: 1_000_000, Bytes: 1_000) };
        var wide = FhirPathExpression.Parse("code.coding.count()");

        Should.Throw<FhirPathException>(() => wide.Evaluate(Wide, small)).Reason.ShouldContain("100 steps");
        Should.Throw<FhirPathException>(() => wide.Evaluate(Wide, narrow)).Reason.ShouldContain("1000 bytes");
        wide.Evaluate(Wide)[0].Text.ShouldBe("20000");
    }

    [Fact]
    public void Each_evaluation_in_a_scope_has_the_whole_budget()
    {
        var scope = new FhirPathScope(Wide, new FhirPathEnvironment { Budget = new FhirPathBudget(Steps: 200_000, Bytes: 10_000_000) });
        var expression = FhirPathExpression.Parse("code.coding.exists(code = 'nowhere').not()");

        for (var i = 0; i < 10; i++)
            Should.NotThrow(() => expression.IsTrue(scope.Resource, scope));
    }

    private static string Repeated(string part, int count) => new StringBuilder(part.Length * count).Insert(0, part, count).ToString();

    /// <summary>Runs it with little stack, and sees that it keeps within time and memory. What is allocated in all is counted; other tests may take the processor, so the best of three times counts.</summary>
    private static T Bounded<T>(Func<T> action)
    {
        var best = Measured.Run(action, SmallStack);
        for (var again = 0; again < 2 && best.Time > MostTime; again++)
            best = Measured.Run(action, SmallStack);

        best.Bytes.ShouldBeLessThan(MostBytes);
        best.Time.ShouldBeLessThan(MostTime);
        return best.Result;
    }

    private static JsonElement MakeWide()
    {
        var codings = Enumerable.Range(0, 20_000).Select(number => new { system = "http://example.org/" + (number % 7), code = "c" + number });
        var div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">" + new string('x', 100_000) + "</div>";
        return JsonSerializer.SerializeToElement(new { resourceType = "Observation", id = "wide", text = new { div }, code = new { coding = codings } });
    }
}
