using System.Text.Json;
using Vooraf.Fhir.FhirPath;

namespace Vooraf.Fhir.Tests.FhirPath;

/// <summary>Many expressions on the elements of one resource.</summary>
public sealed class ScopeTests
{
    private static readonly FhirPathItem Component = FhirPathExpression.Parse("component[1]").Evaluate(Evaluate.Observation)[0];

    [Fact]
    public void A_rule_on_an_element_sees_the_element_and_its_resource()
    {
        var scope = new FhirPathScope(Evaluate.Observation);

        IsTrue("code.text = 'two'", scope).ShouldBeTrue();
        IsTrue("%context.code.text = 'two' and %resource.id = 'o1' and %rootResource.id = 'o1'", scope).ShouldBeTrue();
        IsTrue("code.text = 'one'", scope).ShouldBeFalse();
        IsTrue("{}", scope).ShouldBeFalse();
        IsTrue("code", scope).ShouldBeFalse();
        scope.Resource.TypeName.ShouldBe("FHIR.Observation");
    }

    [Fact]
    public void A_contained_resource_has_its_own_resource_and_the_same_root()
    {
        var contained = Evaluate.Observation.GetProperty("contained")[0];
        var scope = new FhirPathScope(contained, rootResource: Evaluate.Observation);

        FhirPathExpression.Parse("%resource.id = 'p' and %rootResource.id = 'o1'").IsTrue(FhirPathItem.OfResource(contained), scope).ShouldBeTrue();
    }

    [Fact]
    public void References_are_looked_for_in_the_resource_and_then_asked_of_the_caller()
    {
        var asked = new List<string>();
        var elsewhere = Evaluate.Parse("""{ "resourceType": "Patient", "id": "x" }""");
        var scope = new FhirPathScope(Evaluate.Observation, new FhirPathEnvironment
        {
            Resolver = reference =>
            {
                asked.Add(reference);
                return elsewhere;
            },
        });

        IsTrue("%resource.subject.resolve().id = 'p'", scope).ShouldBeTrue();
        IsTrue("'Patient/x'.resolve().id = 'x'", scope).ShouldBeTrue();
        asked.ShouldBe(["Patient/x"]);
    }

    [Fact]
    public void Membership_of_a_value_set_is_asked_of_the_caller_and_may_be_unknown()
    {
        const string valueSet = "http://example.org/vs";
        var scope = new FhirPathScope(Evaluate.Observation, new FhirPathEnvironment
        {
            MemberOf = (item, canonical) => canonical is valueSet ? item.Element.ValueKind == JsonValueKind.String : null,
        });

        IsTrue($"%resource.status.memberOf('{valueSet}')", scope).ShouldBeTrue();
        IsTrue($"%resource.code.memberOf('{valueSet}').not()", scope).ShouldBeTrue();
        IsTrue("%resource.status.memberOf('http://example.org/other').empty()", scope).ShouldBeTrue();
        Evaluate.Failure($"status.memberOf('{valueSet}')").Reason.ShouldContain("value sets");
    }

    [Theory]
    [InlineData("hasValue() or (children().count() > id.count())", 800)]
    [InlineData("extension.exists() != value.exists()", 100)]
    [InlineData("%resource.contained.contained.empty()", 400)]
    [InlineData("%resource.text.`div`.exists().not()", 400)]
    [InlineData("code.coding.all(system.exists())", 400)]
    [InlineData("%resource.code.coding.where(code = 'x').exists()", 800)]
    public void A_common_rule_allocates_little(string rule, int most)
    {
        const int times = 1_000;
        var scope = new FhirPathScope(Evaluate.Observation);
        var expression = FhirPathExpression.Parse(rule);
        expression.IsTrue(Component, scope);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < times; i++)
            expression.IsTrue(Component, scope);

        ((GC.GetAllocatedBytesForCurrentThread() - before) / times).ShouldBeLessThan(most);
    }

    private static bool IsTrue(string expression, FhirPathScope scope) => FhirPathExpression.Parse(expression).IsTrue(Component, scope);
}
