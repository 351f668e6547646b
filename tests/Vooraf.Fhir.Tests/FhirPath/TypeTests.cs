using Vooraf.Fhir.FhirPath;

namespace Vooraf.Fhir.Tests.FhirPath;

public sealed class TypeTests
{
    [Theory]
    [InlineData("status is code", "true")]
    [InlineData("status is string", "true")]
    [InlineData("status is System.String", "false")]
    [InlineData("status is String", "false")]
    [InlineData("status.is(Element)", "true")]
    [InlineData("'a' is String", "true")]
    [InlineData("'a'.is(string)", "false")]
    [InlineData("'a' is FHIR.string", "false")]
    [InlineData("1 is System.Integer", "true")]
    [InlineData("1.0 is Decimal", "true")]
    [InlineData("@2020 is Date", "true")]
    [InlineData("@2020T is DateTime", "true")]
    [InlineData("1 'mg' is System.Quantity", "true")]
    [InlineData("value.value is decimal", "true")]
    [InlineData("Observation is Resource", "true")]
    [InlineData("Observation.is(DomainResource)", "true")]
    [InlineData("code.is(FHIR.CodeableConcept)", "true")]
    [InlineData("component.first() is BackboneElement", "true")]
    [InlineData("{} is Patient", "")]
    public void Elements_have_FHIR_types_and_values_have_System_types(string expression, string expected) => Evaluate.Show(expression).ShouldBe(expected);

    [Theory]
    [InlineData("status.as(code)", "final")]
    [InlineData("code.ofType(CodeableConcept).coding.code", "x | y")]
    [InlineData("(1 | 'a').ofType(String)", "a")]
    [InlineData("contained.as(Patient).name.family", "Bos")]
    public void As_and_ofType_keep_items_of_a_type(string expression, string expected) => Evaluate.Show(expression).ShouldBe(expected);

    [Theory]
    [InlineData("status.is(Foo)", 10)]
    [InlineData("status as coding", 10)]
    [InlineData("status.ofType(System.code)", 14)]
    public void An_unknown_type_is_an_error_with_its_place(string expression, int position)
    {
        var failure = Evaluate.Failure(expression);

        failure.Reason.ShouldEndWith("is not known");
        failure.Position.ShouldBe(position);
    }

    [Fact]
    public void Nothing_is_of_an_unknown_type_where_the_caller_allows_them() =>
        Evaluate.Show("descendants().where($this.is(coding)).exists().not()", new FhirPathEnvironment { AllowUnknownTypes = true }).ShouldBe("true");
}
