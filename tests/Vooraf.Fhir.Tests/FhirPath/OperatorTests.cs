namespace Vooraf.Fhir.Tests.FhirPath;

public sealed class OperatorTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("-1 + 2", "1")]
    [InlineData("-5.abs()", "-5")]
    [InlineData("5 div 2", "2")]
    [InlineData("5 mod 2", "1")]
    [InlineData("5 / 2", "2.5")]
    [InlineData("1 / 0", "")]
    [InlineData("1.50 + 1", "2.50")]
    [InlineData("2147483647 + 1", "")]
    [InlineData("'a' + 'b'", "ab")]
    [InlineData("'a' & {}", "a")]
    [InlineData("'a' + {}", "")]
    public void Arithmetic_follows_precedence_and_gives_nothing_where_there_is_no_result(string expression, string expected) =>
        Evaluate.Show(expression).ShouldBe(expected);

    [Theory]
    [InlineData("true and {}", "")]
    [InlineData("false and {}", "false")]
    [InlineData("{} and false", "false")]
    [InlineData("true or {}", "true")]
    [InlineData("{} or true", "true")]
    [InlineData("false or {}", "")]
    [InlineData("true xor {}", "")]
    [InlineData("true xor false", "true")]
    [InlineData("false implies {}", "true")]
    [InlineData("{} implies true", "true")]
    [InlineData("{} implies false", "")]
    [InlineData("true implies {}", "")]
    [InlineData("{}.not()", "")]
    [InlineData("status and true", "true")]
    [InlineData("true or false and false", "true")]
    public void Logic_knows_unknown(string expression, string expected) => Evaluate.Show(expression).ShouldBe(expected);

    [Theory]
    [InlineData("1 = 1.0", "true")]
    [InlineData("'a' = 'A'", "false")]
    [InlineData("'a b' ~ 'A\\tB'", "true")]
    [InlineData("'a b' ~ 'a  b'", "false")]
    [InlineData("1.01 ~ 1.0", "true")]
    [InlineData("{} = {}", "")]
    [InlineData("{} ~ {}", "true")]
    [InlineData("(1 | 2) = (2 | 1)", "false")]
    [InlineData("(1 | 2) ~ (2 | 1)", "true")]
    [InlineData("1 != 2", "true")]
    [InlineData("1 !~ 2", "true")]
    [InlineData("status = code", "false")]
    [InlineData("code = code", "true")]
    [InlineData("status = 'final'", "true")]
    [InlineData("contained.name.given[0] = contained.name.given[1]", "false")]
    [InlineData("code.coding[0] ~ code.coding[1]", "false")]
    public void Equality_and_equivalence_differ(string expression, string expected) => Evaluate.Show(expression).ShouldBe(expected);

    [Theory]
    [InlineData("@2012 = @2012-01", "")]
    [InlineData("@2012 < @2013-01", "true")]
    [InlineData("@2020-01-01T00:00:00Z = @2020-01-01T01:00:00+01:00", "true")]
    [InlineData("@T10:30 < @T10:30:00", "")]
    [InlineData("@T10:30:00.0 = @T10:30:00", "true")]
    [InlineData("@2020-01-31 + 1 month", "2020-02-29")]
    [InlineData("@2020-02-29 - 1 year", "2019-02-28")]
    [InlineData("@2014 + 24 months", "2016")]
    [InlineData("effective > @2020-04-30", "true")]
    [InlineData("effective.toDate() = @2020-05-01", "true")]
    public void Dates_and_times_are_as_exact_as_they_were_written(string expression, string expected) => Evaluate.Show(expression).ShouldBe(expected);

    [Theory]
    [InlineData("1 'g' = 1000 'mg'", "true")]
    [InlineData("7 days = 1 week", "true")]
    [InlineData("1 year = 1 'a'", "")]
    [InlineData("value = 1.5 'mg'", "true")]
    [InlineData("value > 1 'mg'", "true")]
    [InlineData("value > 1 'cm'", "")]
    public void Quantities_compare_in_one_unit(string expression, string expected) => Evaluate.Show(expression).ShouldBe(expected);

    [Theory]
    [InlineData("'x' in code.coding.code", "true")]
    [InlineData("code.coding.code contains 'z'", "false")]
    [InlineData("{} in code.coding.code", "")]
    [InlineData("(1 | 2 | 2.0 | 1).count()", "2")]
    [InlineData("code.coding.code | code.coding.code", "x | y")]
    public void Membership_and_union_go_by_equality(string expression, string expected) => Evaluate.Show(expression).ShouldBe(expected);

    [Theory]
    [InlineData("1 < 'a'")]
    [InlineData("1 + 'a'")]
    [InlineData("code < 1")]
    [InlineData("(1 | 2) < 3")]
    public void What_has_no_meaning_is_an_error(string expression) => Evaluate.Failure(expression).Position.ShouldBeGreaterThanOrEqualTo(0);
}
