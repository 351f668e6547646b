using Vooraf.Fhir.FhirPath;

namespace Vooraf.Fhir.Tests.FhirPath;

public sealed class NavigationTests
{
    [Theory]
    [InlineData("Observation.status", "final")]
    [InlineData("Resource.id", "o1")]
    [InlineData("DomainResource.status", "final")]
    [InlineData("Patient.name", "")]
    [InlineData("status.foo", "")]
    [InlineData("code.coding[1].code", "y")]
    [InlineData("code.coding[7].code", "")]
    [InlineData("`status`", "final")]
    [InlineData("$this.status", "final")]
    [InlineData("%resource.id = %context.id and %rootResource.id = id", "true")]
    [InlineData("code.coding.select($index)", "0 | 1")]
    public void A_path_walks_over_the_elements(string expression, string expected) => Evaluate.Show(expression).ShouldBe(expected);

    [Theory]
    [InlineData("value.value", "1.50")]
    [InlineData("value is Quantity", "true")]
    [InlineData("(value as Quantity).unit", "mg")]
    [InlineData("value.ofType(string)", "")]
    [InlineData("valueQuantity", "")]
    [InlineData("component.value", "1 | b")]
    [InlineData("component.value.ofType(integer)", "1")]
    [InlineData("Observation.effective.as(dateTime)", "2020-05-01T10:00:00+02:00")]
    public void A_choice_element_goes_by_its_name_without_type(string expression, string expected) => Evaluate.Show(expression).ShouldBe(expected);

    [Theory]
    [InlineData("status.id", "s")]
    [InlineData("status.extension.value", "seen")]
    [InlineData("status.extension('http://example.org/why').value = 'seen'", "true")]
    [InlineData("contained.name.given.count()", "2")]
    [InlineData("contained.name.given.extension.value", "masked")]
    [InlineData("contained.name.given.where(hasValue())", "Ada")]
    [InlineData("contained.name.given.where(hasValue().not()).extension.exists()", "true")]
    [InlineData("status.hasValue() and code.hasValue().not()", "true")]
    [InlineData("status.getValue()", "final")]
    public void Primitives_have_extensions(string expression, string expected) => Evaluate.Show(expression).ShouldBe(expected);

    [Theory]
    [InlineData("contained.active", "true")]
    [InlineData("contained is Patient", "true")]
    [InlineData("subject.resolve().active", "true")]
    [InlineData("subject.resolve() is Patient", "true")]
    public void Contained_resources_keep_their_type_and_are_found(string expression, string expected) => Evaluate.Show(expression).ShouldBe(expected);

    [Theory]
    [InlineData("descendants().where($this is Coding).count()", "2")]
    [InlineData("descendants().where(is(Coding)).code", "x | y")]
    [InlineData("children().count()", "9")]
    [InlineData("code.descendants().count()", "7")]
    [InlineData("status.descendants().count()", "4")]
    [InlineData("descendants().where($this is HumanName).family", "Bos")]
    public void The_tree_can_be_walked(string expression, string expected) => Evaluate.Show(expression).ShouldBe(expected);

    [Fact]
    public void A_reference_in_a_bundle_is_found_in_it_and_only_else_asked_of_the_caller()
    {
        var bundle = Evaluate.Parse(
            """
            { "resourceType": "Bundle", "type": "collection", "entry": [
              { "fullUrl": "urn:uuid:0e3f7a52-5d0c-4b8c-9a43-1f0d9b1f7c10", "resource": { "resourceType": "Patient", "id": "a", "gender": "female" } },
              { "fullUrl": "http://example.org/fhir/Patient/b", "resource": { "resourceType": "Patient", "id": "b", "gender": "male" } },
              { "resource": { "resourceType": "Goal", "subject": { "reference": "urn:uuid:0e3f7a52-5d0c-4b8c-9a43-1f0d9b1f7c10" } } },
              { "resource": { "resourceType": "Goal", "subject": { "reference": "Patient/b/_history/3" } } },
              { "resource": { "resourceType": "Goal", "subject": { "reference": "Patient/c" } } },
              { "resource": { "resourceType": "Goal", "subject": { "reference": "Patient/nowhere" } } } ] }
            """);
        var asked = new List<string>();
        var environment = new FhirPathEnvironment
        {
            Resolver = reference =>
            {
                asked.Add(reference);
                return reference is "Patient/c" ? Evaluate.Parse("""{ "resourceType": "Patient", "gender": "other" }""") : null;
            },
        };

        Evaluate.Show("Bundle.entry.resource.ofType(Goal).subject.resolve().gender", bundle, environment).ShouldBe("female | male | other");
        asked.ShouldBe(["Patient/c", "Patient/nowhere"]);
    }

    [Fact]
    public void A_rule_can_be_judged_on_a_part_of_a_resource()
    {
        var part = FhirPathExpression.Parse("Observation.component[0]").Evaluate(Evaluate.Observation)[0];

        FhirPathExpression.Parse("value is integer and code.text = 'one'").Evaluate(part).IsTrue.ShouldBeTrue();
        part.TypeName.ShouldBe("FHIR.BackboneElement");
    }

    [Fact]
    public void Content_that_does_not_fit_its_definition_gives_nothing_instead_of_an_exception()
    {
        var broken = Evaluate.Parse("""{ "resourceType": "Patient", "name": "x", "birthDate": { "a": 1 }, "active": [ [ 1 ] ], "_active": 3, "foo": null }""");

        Evaluate.Show("name.family | birthDate.extension | active.id | foo | descendants().where(is(HumanName)).use", broken).ShouldBe("");
        Evaluate.Show("status", Evaluate.Parse("[]")).ShouldBe("");
        Evaluate.Show("a.b", Evaluate.Parse("""{ "a": { "b": 1 } }""")).ShouldBe("1");
    }
}
