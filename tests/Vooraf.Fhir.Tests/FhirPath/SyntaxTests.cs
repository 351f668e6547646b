using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.FhirPath;

namespace Vooraf.Fhir.Tests.FhirPath;

public sealed class SyntaxTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("a.", 2)]
    [InlineData("a b", 2)]
    [InlineData("a.where(", 8)]
    [InlineData("(1 + 2", 6)]
    [InlineData("'open", 0)]
    [InlineData("a # b", 2)]
    [InlineData("a.nope()", 2)]
    [InlineData("a.exists(1, 2)", 2)]
    [InlineData("a.where()", 2)]
    [InlineData("@2020-99", 0)]
    [InlineData("$that", 0)]
    [InlineData("%", 0)]
    [InlineData("/* open", 0)]
    [InlineData("'\\u12'", 2)]
    [InlineData("a.is(1)", 5)]
    [InlineData("a[1", 3)]
    [InlineData("99999999999999999999999999999999", 0)]
    public void What_is_not_an_expression_is_refused_with_its_place(string text, int position)
    {
        FhirPathExpression.TryParse(text, out _, out var error).ShouldBeFalse();

        error!.Position.ShouldBe(position);
        error.Message.ShouldContain($"(at position {position})");
    }

    [Theory]
    [InlineData('(')]
    [InlineData('-')]
    public void Deep_nesting_is_refused_before_it_can_exhaust_the_stack(char sign) =>
        FhirPathExpression.TryParse(new string(sign, 40_000), out _, out _).ShouldBeFalse();

    [Theory]
    [InlineData("1")]
    [InlineData("1 | 1")]
    [InlineData("a.a")]
    public void A_long_chain_is_refused_before_it_can_exhaust_the_stack(string part)
    {
        var link = part.Length == 1 ? " + 1" : part[1..];
        var chain = part + string.Concat(Enumerable.Repeat(link, 5_000));

        FhirPathExpression.TryParse(chain, out _, out var error).ShouldBeFalse();
        error!.Reason.ShouldContain("deeply");
    }

    [Theory]
    [InlineData("1 // the end\n + 1", "2")]
    [InlineData("1 /* inside */ + 1", "2")]
    [InlineData("'\\p'", "p")]
    public void Comments_and_backslashes_that_mean_nothing_are_left_out(string expression, string expected) =>
        Evaluate.Show(expression).ShouldBe(expected);

    [Fact]
    public void A_text_is_read_once() =>
        FhirPathExpression.Parse("id.exists() and true").ShouldBeSameAs(FhirPathExpression.Parse(new string("id.exists() and true")));

    [Fact]
    public void The_cache_is_bounded()
    {
        var cache = new BoundedCache<FhirPathExpression>(capacity: 10);
        for (var i = 0; i < 100; i++)
            cache.GetOrAdd($"{i}", FhirPathExpression.Parse);

        cache.Count.ShouldBeInRange(1, 10);
    }

    [Fact]
    public void Every_search_parameter_of_R4_can_be_read()
    {
        var expressions = FhirDefinitions.R4.SearchParameters.Select(parameter => parameter.Expression).Where(expression => expression.Length > 0).ToList();

        expressions.Count.ShouldBeGreaterThan(1_000);
        expressions.Where(expression => !FhirPathExpression.TryParse(expression, out _, out _)).ShouldBeEmpty();
    }
}
