using Vooraf.Fhir.FhirPath;

namespace Vooraf.Fhir.Tests.FhirPath;

public sealed class FunctionTests
{
    [Theory]
    [InlineData("{}.empty() and code.exists() and code.empty().not()", "true")]
    [InlineData("code.coding.exists(code = 'y')", "true")]
    [InlineData("code.coding.all(system.exists())", "true")]
    [InlineData("code.coding.all(display.exists())", "false")]
    [InlineData("{}.all(false)", "true")]
    [InlineData("(true | false).allTrue()", "false")]
    [InlineData("(true | false).anyTrue()", "true")]
    [InlineData("(true | false).allFalse()", "false")]
    [InlineData("(true | false).anyFalse()", "true")]
    [InlineData("(1 | 2).subsetOf(1 | 2 | 3)", "true")]
    [InlineData("(1 | 2).supersetOf(1 | 2 | 3)", "false")]
    [InlineData("code.coding.count()", "2")]
    [InlineData("(1).combine(1).distinct()", "1")]
    [InlineData("(1).combine(1).isDistinct()", "false")]
    public void Existence(string expression, string expected) => Evaluate.Show(expression).ShouldBe(expected);

    [Theory]
    [InlineData("code.coding.where(system.endsWith('b')).code", "y")]
    [InlineData("code.coding.where(display = 'Y').code", "y")]
    [InlineData("code.coding.select(system & '|' & code)", "http://example.org/a|x | http://example.org/b|y")]
    [InlineData("repeat(children()).where(is(Coding)).count()", "2")]
    [InlineData("(1 | 2 | 3).aggregate($total + $this, 0)", "6")]
    [InlineData("(3 | 1 | 2).aggregate(iif($total.empty() or $this < $total, $this, $total))", "1")]
    public void Filtering(string expression, string expected) => Evaluate.Show(expression).ShouldBe(expected);

    [Theory]
    [InlineData("(1 | 2 | 3).first()", "1")]
    [InlineData("(1 | 2 | 3).last()", "3")]
    [InlineData("(1 | 2 | 3).tail()", "2 | 3")]
    [InlineData("(1 | 2 | 3).skip(2)", "3")]
    [InlineData("(1 | 2 | 3).skip(-1)", "1 | 2 | 3")]
    [InlineData("(1 | 2 | 3).take(2)", "1 | 2")]
    [InlineData("(1 | 2 | 3).skip(1).take(1).single()", "2")]
    [InlineData("{}.last()", "")]
    [InlineData("(1 | 2 | 3).intersect(3 | 2 | 9)", "2 | 3")]
    [InlineData("(1 | 2 | 3).exclude(2)", "1 | 3")]
    [InlineData("(1 | 2).union(2 | 3)", "1 | 2 | 3")]
    [InlineData("(1 | 2).combine(2)", "1 | 2 | 2")]
    public void Subsetting_and_combining(string expression, string expected) => Evaluate.Show(expression).ShouldBe(expected);

    [Theory]
    [InlineData("'abc'.startsWith('ab') and 'abc'.endsWith('bc') and 'abc'.contains('b')", "true")]
    [InlineData("'abc'.indexOf('c')", "2")]
    [InlineData("'abcb'.lastIndexOf('b')", "3")]
    [InlineData("'abc'.substring(1)", "bc")]
    [InlineData("'abc'.substring(1, 1)", "b")]
    [InlineData("'abc'.substring(3)", "")]
    [InlineData("'abc'.substring(1, 9)", "bc")]
    [InlineData("'aBc'.upper() & 'aBc'.lower()", "ABCabc")]
    [InlineData("'abc'.length()", "3")]
    [InlineData("'abcb'.replace('b', 'x')", "axcx")]
    [InlineData("'ab'.replace('', '-')", "-a-b-")]
    [InlineData("'ab'.toChars()", "a | b")]
    [InlineData("'a,b'.split(',').join('-')", "a-b")]
    [InlineData("' a '.trim()", "a")]
    [InlineData("{}.length()", "")]
    [InlineData("'a'.startsWith({})", "")]
    [InlineData("status.startsWith('fin')", "true")]
    [InlineData("effective.startsWith('2020')", "true")]
    [InlineData("'\\u0041\\'\\n'.length()", "3")]
    public void Strings(string expression, string expected) => Evaluate.Show(expression).ShouldBe(expected);

    [Theory]
    [InlineData("'abc'.matches('b')", "true")]
    [InlineData("'abc'.matches('^b')", "false")]
    [InlineData("'abc'.matchesFull('b')", "false")]
    [InlineData("'urn:oid:2.16'.matches('^urn:oid:[0-2](\\\\.(0|[1-9]\\\\d*))*$')", "true")]
    [InlineData("'2020-05'.replaceMatches('(\\\\d+)-(\\\\d+)', '$2/$1')", "05/2020")]
    public void Regular_expressions(string expression, string expected) => Evaluate.Show(expression).ShouldBe(expected);

    [Theory]
    [InlineData("'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.matches('^(a+)+$')", "too long")]
    [InlineData("'a'.matches('(')", "not a regular expression")]
    public void A_bad_pattern_is_an_error_and_does_not_hang(string expression, string reason) =>
        Evaluate.Failure(expression).Reason.ShouldContain(reason);

    [Theory]
    [InlineData("'12'.toInteger() + 1", "13")]
    [InlineData("'x'.toInteger()", "")]
    [InlineData("'1.5'.toDecimal()", "1.5")]
    [InlineData("true.toString()", "true")]
    [InlineData("1.50.toString()", "1.50")]
    [InlineData("'yes'.toBoolean()", "true")]
    [InlineData("'1'.convertsToInteger() and 'a'.convertsToInteger().not()", "true")]
    [InlineData("'2020-01-01'.toDate() = @2020-01-01", "true")]
    [InlineData("'2020-13-01'.convertsToDate()", "false")]
    [InlineData("'10:30'.toTime()", "10:30")]
    [InlineData("'2020-01-01T10:00:00Z'.toDateTime() > @2020-01-01T09:00:00Z", "true")]
    [InlineData("'4 days'.toQuantity() = 4 days", "true")]
    [InlineData("'1 \\'mg\\''.toQuantity() = 1 'mg'", "true")]
    [InlineData("iif(status = 'final', 'f', (1 | 2).toInteger())", "f")]
    [InlineData("iif(false, 1)", "")]
    public void Conversions(string expression, string expected) => Evaluate.Show(expression).ShouldBe(expected);

    [Theory]
    [InlineData("(-5).abs() + 1.2.ceiling() + 1.8.floor() + 1.9.truncate()", "9")]
    [InlineData("9.sqrt()", "3")]
    [InlineData("2.power(10)", "1024")]
    [InlineData("(-1).sqrt()", "")]
    [InlineData("2.345.round(2)", "2.35")]
    [InlineData("100.log(10)", "2")]
    public void Mathematics(string expression, string expected) => Evaluate.Show(expression).ShouldBe(expected);

    [Fact]
    public void Now_and_today_come_from_the_given_clock_and_stand_still()
    {
        var environment = new FhirPathEnvironment { Clock = new FixedClock(new DateTimeOffset(2026, 3, 17, 22, 30, 0, TimeSpan.Zero)) };

        Evaluate.Show("today()", environment).ShouldBe("2026-03-17");
        Evaluate.Show("now()", environment).ShouldBe("2026-03-17T22:30:00Z");
        Evaluate.Show("timeOfDay()", environment).ShouldBe("22:30:00");
        Evaluate.Show("now() = now()").ShouldBe("true");
    }

    [Fact]
    public void Trace_shows_and_changes_nothing()
    {
        var shown = new List<string>();
        var environment = new FhirPathEnvironment { Trace = (name, items) => shown.Add($"{name}: {string.Join(',', items)}") };

        Evaluate.Show("code.coding.trace('codes', code).display", environment).ShouldBe("Y");
        shown.ShouldBe(["codes: x,y"]);
    }

    [Fact]
    public void External_constants_come_from_the_specification_and_the_caller()
    {
        var environment = new FhirPathEnvironment { Variables = new Dictionary<string, FhirPathCollection>(StringComparer.Ordinal) { ["mine"] = FhirPathExpression.Parse("code").Evaluate(Evaluate.Observation) } };

        Evaluate.Show("%ucum", environment).ShouldBe("http://unitsofmeasure.org");
        Evaluate.Show("%`vs-address-use`", environment).ShouldBe("http://hl7.org/fhir/ValueSet/address-use");
        Evaluate.Show("%mine.coding.count()", environment).ShouldBe("2");
        Evaluate.Failure("1 + %yours").Position.ShouldBe(4);
    }

    [Theory]
    [InlineData("code.subsumedBy(code)")]
    [InlineData("conformsTo('http://example.org/sd')")]
    public void Functions_that_need_terminology_or_profiles_are_refused_clearly(string expression) =>
        Evaluate.Failure(expression).Reason.ShouldContain("not supported");

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
