using Vooraf.Fhir.Search;

namespace Vooraf.Fhir.Tests.Search;

public class DateSearchTests
{
    private static readonly SearchWorld World = SearchWorld.With(
        Procedure("day", "\"performedDateTime\":\"2025-03-31\""),
        Procedure("night", "\"performedDateTime\":\"2025-03-31T23:30:00-02:00\""),
        Procedure("month", "\"performedDateTime\":\"2025-03\""),
        Procedure("period", "\"performedPeriod\":{\"start\":\"2025-03-30\",\"end\":\"2025-04-02\"}"),
        Procedure("ongoing", "\"performedPeriod\":{\"start\":\"2025-04-01\"}"),
        Procedure("text", "\"performedString\":\"long ago\""));

    [Theory]
    [InlineData("2025-03-31", "day")]
    [InlineData("eq2025-03", "day,month")]
    [InlineData("2025", "day,night,month,period")]
    [InlineData("ne2025-03-31", "night,month,period,ongoing")]
    [InlineData("gt2025-03-31", "night,period,ongoing")]
    [InlineData("lt2025-03-31", "month,period")]
    [InlineData("ge2025-03-31", "day,night,period,ongoing")]
    [InlineData("le2025-03-31", "day,month,period")]
    [InlineData("sa2025-03-31", "night,ongoing")]
    [InlineData("eb2025-04-01", "day,month")]
    [InlineData("2025-04-01T01:30:00Z", "night")]
    [InlineData("2025-04-01T01:30", "night")]
    [InlineData("gt2025-04-02T00:00:00+02:00", "period,ongoing")]
    public void a_prefix_compares_the_ranges(string date, string expected) => World.Find("Procedure?date=" + date).ShouldBe(expected.Split(','));

    [Fact]
    public void approximate_reaches_a_tenth_of_the_time_since_then()
    {
        var clock = new FixedClock(new DateTimeOffset(2025, 4, 10, 0, 0, 0, TimeSpan.Zero));
        var world = new SearchWorld(new SearchQueryOptions { Clock = clock }).Add(
            Procedure("near", "\"performedDateTime\":\"2025-03-30\""), Procedure("far", "\"performedDateTime\":\"2025-03-20\""));

        world.Find("Procedure?date=ap2025-03-31").ShouldBe(["near"]);
    }

    [Fact]
    public void the_time_of_the_last_change_is_compared_to_the_millisecond()
    {
        World.Find("Procedure?_lastUpdated=ge2026-11-22&_id=day").ShouldBe(["day"]);
        World.Find("Procedure?_lastUpdated=2026-11-22T03:00:00.123Z&_id=day").ShouldBe(["day"]);
        World.Find("Procedure?_lastUpdated=gt2026-11-22T03:00:00.123Z").ShouldBeEmpty();
        World.Find("Procedure?_lastUpdated=lt2026-11-22T03:00:00.124Z").Length.ShouldBe(6);
    }

    [Theory]
    [InlineData("2025-13")]
    [InlineData("2025-02-30")]
    [InlineData("yesterday")]
    [InlineData("2025-03-31T25:00")]
    [InlineData("2025-03-31T10:00:00+25:00")]
    [InlineData("xx2025")]
    [InlineData("2025-3-1")]
    public void a_date_that_is_none_is_refused(string date) => World.Refusal("Procedure?date=" + date).Diagnostics.ShouldContain("must be a date");

    private static string Procedure(string id, string performed) => $$"""{"resourceType":"Procedure","id":"{{id}}",{{performed}}}""";

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
