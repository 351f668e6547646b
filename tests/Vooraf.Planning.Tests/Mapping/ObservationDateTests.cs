using System.Text;
using System.Text.Json.Nodes;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Tests.Mapping;

/// <summary>An Observation tells in one of several ways when it was.</summary>
public class ObservationDateTests
{
    [Theory]
    [InlineData(""" "effectiveDateTime": "2026-01-10" """, "2026-01-10")]
    [InlineData(""" "effectiveInstant": "2026-01-10T23:30:00Z" """, "2026-01-10T23:30:00Z")]
    [InlineData(""" "effectivePeriod": { "start": "2026-01-10", "end": "2026-01-12" } """, "2026-01-10")]
    public void each_of_them_is_read(string told, string date) => Read(Observation(told)).CareWishes.Single().Date!.Value.Text.ShouldBe(date);

    [Theory]
    [InlineData(""" "effectiveInstant": "2026-01-10T23:30:00Z" """)]
    [InlineData(""" "effectivePeriod": { "start": "2026-01-10" } """)]
    public void another_date_comes_in_its_place(string told)
    {
        var original = Observation(told);
        var plan = Read(original);

        var written = new ResourceMapping(PlanSources.Standard).Write(
            plan with { CareWishes = [plan.CareWishes.Single() with { Date = PlanDate.Read("2026-02-01") }] }, [original], PlanSources.Keys()).Changed.Single();

        var effective = JsonNode.Parse(written.Json.Span)!.AsObject().Where(member => member.Key.StartsWith("effective", StringComparison.Ordinal));
        effective.Single().Key.ShouldBe("effectiveDateTime");
        Encoding.UTF8.GetString(written.Json.Span).ShouldContain("2026-02-01");
    }

    private static Plan Read(PlanResource observation) => ResourceMapping.Read([observation]).Plan;

    private static PlanResource Observation(string told) => PlanSources.Of(JsonNode.Parse($$"""
        { "resourceType": "Observation", "id": "1", "status": "final", "code": { "coding": [ { "system": "http://snomed.info/sct", "code": "153851000146100" } ] }, {{told}}, "valueString": "Naar zee" }
        """)!);
}
