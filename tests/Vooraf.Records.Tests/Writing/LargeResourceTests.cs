using Vooraf.Testing;

namespace Vooraf.Records.Tests.Writing;

/// <summary>What would cost the store too much is refused before it gets there.</summary>
public sealed class LargeResourceTests
{
    [Theory]
    [InlineData("""{"value":"a"}""", """{"system":"urn:x","value":"#"}""", "identifier", 5_100)]
    [InlineData("""{"display":"a"}""", """{"reference":"Practitioner/#"}""", "generalPractitioner", 5_001)]
    public async Task More_than_can_be_looked_up_is_refused(string first, string next, string element, int count)
    {
        var house = new WritingHouse();

        (await house.WriteAsync(Entries.Post(Patient(count / 2)))).Refusal.ShouldBeNull();
        var refusal = (await house.WriteAsync(Entries.Post(Patient(count)))).Refusal.ShouldNotBeNull();

        refusal.Status.ShouldBe(422);
        refusal.Issues.ShouldHaveSingleItem().Expression.ShouldNotBeNull().ShouldStartWith("Patient");

        string Patient(int number) =>
            $$"""{"resourceType":"Patient","{{element}}":[{{string.Join(',', Enumerable.Range(0, number).Select(one => next.Replace("#", $"{one}", StringComparison.Ordinal)).Prepend(first))}}]}""";
    }

    [Fact]
    public async Task A_resource_with_more_values_than_are_indexed_is_refused()
    {
        var house = new WritingHouse();
        var names = string.Join(',', Enumerable.Range(0, 50_000).Select(number => $"\"{number}\""));

        var refusal = (await house.WriteAsync(Entries.Post($$"""{"resourceType":"Patient","name":[{"given":[{{names}}]}]}"""))).Refusal.ShouldNotBeNull();

        refusal.Status.ShouldBe(422);
        refusal.Issues.ShouldHaveSingleItem().Diagnostics.ShouldNotBeNull().ShouldContain("50000 values");
    }
}
