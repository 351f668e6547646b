using System.Text.Json.Nodes;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Tests.Mapping;

public class ResourceRoundTripTests
{
    private static readonly ResourceMapping Mapping = new(PlanSources.Standard);

    [Theory]
    [InlineData("conformance/pzp-r4/examples")]
    [InlineData("conformance/pzp-r4/testdata/1.0.0-rc1")]
    [InlineData("conformance/pzp-r4/testdata/1.0.0-rc2")]
    public void published_resources_come_back_as_they_were(string folder) => ComesBack(PlanSources.Folder(folder));

    [Fact]
    public void made_up_people_come_back_as_they_were()
    {
        foreach (var person in PlanSources.MadeUp(120))
            ComesBack(person);
    }

    [Fact]
    public void people_of_the_benchmark_come_back_as_they_were()
    {
        var people = PlanSources.Benchmark(500);

        people.Count.ShouldBe(500);
        people.ForEach(ComesBack);
    }

    [Theory]
    [InlineData("conformance/pzp-r4/examples")]
    [InlineData("conformance/pzp-r4/testdata/1.0.0-rc1")]
    [InlineData("conformance/pzp-r4/testdata/1.0.0-rc2")]
    public void every_value_of_a_published_resource_is_in_the_plan_or_in_the_list_of_what_it_does_not_hold(string folder) =>
        Accounted(PlanSources.Folder(folder), []).ShouldBeGreaterThan(50);

    [Fact]
    public void every_value_of_a_made_up_person_is_in_the_plan_or_in_the_list_of_what_it_does_not_hold() =>
        PlanSources.MadeUp(12).Sum(person => Accounted(person, Seen)).ShouldBeGreaterThan(80);

    private static HashSet<string> Seen { get; } = new(StringComparer.Ordinal);

    private static void ComesBack(PlanResource[] resources)
    {
        var reading = ResourceMapping.Read(resources);
        var writing = Mapping.Write(reading.Plan, resources, PlanSources.Keys());

        writing.NotCarried.ShouldBeEmpty();
        writing.Changed.ShouldBeEmpty();
        writing.Resources.Length.ShouldBe(resources.Length);
        for (var at = 0; at < resources.Length; at++)
        {
            JsonNode.DeepEquals(JsonNode.Parse(writing.Resources[at].Json.Span), JsonNode.Parse(resources[at].Json.Span)).ShouldBeTrue(resources[at].Key);
            writing.Resources[at].Key.ShouldBe(resources[at].Key);
        }
    }

    // Changes the value of each element, one at a time: either the plan changes, or the element was in the list.
    private static int Accounted(PlanResource[] resources, HashSet<string> seen)
    {
        var reading = ResourceMapping.Read(resources);
        var before = PlanText.Of(reading.Plan);
        var listed = reading.NotCarried.Select(one => one.Item + " " + one.Field).ToHashSet(StringComparer.Ordinal);
        var count = 0;
        for (var at = 0; at < resources.Length; at++)
        {
            var key = resources[at].Key;
            var root = JsonNode.Parse(resources[at].Json.Span)!;
            foreach (var leaf in Leaves(root).ToList())
            {
                var path = (string)root["resourceType"]! + leaf.GetPath()[1..];
                if (listed.Contains(key + " " + path) || listed.Contains(key + " " + (string)root["resourceType"]!))
                    continue;
                if (!seen.Add(path) || path.EndsWith(".url", StringComparison.Ordinal))
                    continue;
                var copy = JsonNode.Parse(resources[at].Json.Span)!;
                var target = Leaves(copy).First(one => string.Equals(one.GetPath(), leaf.GetPath(), StringComparison.Ordinal));
                target.ReplaceWith(Another(target));
                var others = resources.ToArray();
                others[at] = PlanSources.Of(copy) with { Key = key };
                string.Equals(PlanText.Of(ResourceMapping.Read(others).Plan), before, StringComparison.Ordinal).ShouldBeFalse($"{key} {path} is neither in the plan nor in the list");
                count++;
            }
        }

        return count;
    }

    private static JsonValue Another(JsonNode value) => value.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.True => JsonValue.Create(false),
        System.Text.Json.JsonValueKind.False => JsonValue.Create(true),
        System.Text.Json.JsonValueKind.Number => JsonValue.Create(4711),
        _ => JsonValue.Create(PlanDate.Read((string?)value) is null ? "something else" : "1999-09-09"),
    };

    private static IEnumerable<JsonNode> Leaves(JsonNode node) => node switch
    {
        JsonObject part => part.Where(member => member.Value is not null && member.Key is not "resourceType" && !(member.Key is "id" or "meta" && part.ContainsKey("resourceType")))
            .SelectMany(member => Leaves(member.Value!)),
        JsonArray list => list.SelectMany(item => item is null ? [] : Leaves(item)),
        _ => [node],
    };
}
