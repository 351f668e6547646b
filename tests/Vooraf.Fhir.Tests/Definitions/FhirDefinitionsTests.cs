using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Tests.Definitions;

public class FhirDefinitionsTests
{
    private static readonly FhirDefinitions R4 = FhirDefinitions.R4;

    [Fact]
    public void every_resource_type_of_R4_is_there() => R4.ResourceTypes.Count.ShouldBe(146);

    [Fact]
    public void every_type_can_be_read_and_every_element_has_types_that_exist()
    {
        foreach (var name in R4.TypeNames)
        {
            var type = R4.FindType(name).ShouldNotBeNull(name);
            foreach (var element in type.Elements)
            {
                element.Types.ShouldNotBeEmpty(name + "." + element.Name);
                element.Types.ShouldAllBe(one => one.Definition != null);
            }
        }
    }

    [Fact]
    public void elements_stand_in_the_order_of_the_specification_with_those_of_the_base_first()
    {
        var names = R4.FindType("Patient")!.Elements.Select(element => element.Name);

        names.Take(10).ShouldBe(["id", "meta", "implicitRules", "language", "text", "contained", "extension", "modifierExtension", "identifier", "active"]);
    }

    [Fact]
    public void a_choice_is_found_by_the_property_of_one_of_its_types()
    {
        var property = R4.FindType("Observation")!.FindProperty("valueQuantity"u8).ShouldNotBeNull();

        property.Element.Name.ShouldBe("value");
        property.Element.IsChoice.ShouldBeTrue();
        property.Type.Name.ShouldBe("Quantity");
    }

    [Fact]
    public void primitives_have_a_sibling_and_other_types_have_none()
    {
        var patient = R4.FindType("Patient")!;

        patient.FindProperty("_birthDate"u8).ShouldNotBeNull().IsSibling.ShouldBeTrue();
        patient.FindProperty("_name"u8).ShouldBeNull();
        R4.FindType("Extension")!.FindProperty("_url"u8).ShouldBeNull();
    }

    [Fact]
    public void an_unknown_name_is_not_found()
    {
        R4.FindType("Patient")!.FindProperty("hairColour"u8).ShouldBeNull();
        R4.FindType("Patient")!.FindProperty(""u8).ShouldBeNull();
        R4.FindType("Nobody").ShouldBeNull();
        R4.FindResourceType("DomainResource"u8).ShouldBeNull();
        R4.FindResourceType("HumanName"u8).ShouldBeNull();
    }

    [Fact]
    public void what_the_package_of_the_definitions_adds_to_R4_is_not_there()
    {
        R4.FindType("SubscriptionStatus").ShouldBeNull();
        R4.FindType("Meta")!.Elements.Select(element => element.Name).ShouldBe(["id", "extension", "versionId", "lastUpdated", "source", "profile", "security", "tag"]);
        R4.FindType("Binary")!.FindElement("url").ShouldBeNull();
        R4.FindType("ResearchStudy")!.FindElement("label").ShouldBeNull();
        R4.FindType("AuditEvent.agent")!.FindElement("who")!.Types[0].Targets.Contains("Bot", StringComparer.Ordinal).ShouldBeFalse();
        R4.FindType("EvidenceVariable.characteristic")!.FindProperty("definitionDataRequirement"u8).ShouldNotBeNull();
        R4.FindType("Quantity")!.FindElement("comparator")!.Max.ShouldBe(1);
    }

    [Fact]
    public void a_reference_points_only_to_types_that_exist()
    {
        var targets = R4.TypeNames.SelectMany(name => R4.FindType(name)!.Elements).SelectMany(element => element.Types).SelectMany(type => type.Targets);

        targets.Where(target => !R4.IsResourceType(target)).ShouldBeEmpty();
    }

    [Fact]
    public void a_group_that_refers_to_another_has_its_type() =>
        R4.FindType("Questionnaire.item")!.FindElement("item")!.Types[0].Name.ShouldBe("Questionnaire.item");

    [Fact]
    public void a_reference_knows_its_targets() =>
        R4.FindType("Patient.link")!.FindElement("other")!.Types[0].Targets.ShouldBe(["Patient", "RelatedPerson"]);

    [Fact]
    public void a_small_required_value_set_is_known()
    {
        var codes = R4.FindType("Patient")!.FindElement("gender")!.Codes.ShouldNotBeNull();

        codes.Contains("female"u8).ShouldBeTrue();
        codes.Contains("Female"u8).ShouldBeFalse();
        R4.FindType("Consent")!.FindElement("status")!.Codes.ShouldNotBeNull().Contains("active"u8).ShouldBeTrue();
        R4.FindType("Bundle")!.FindElement("type")!.Codes.ShouldNotBeNull().Contains("transaction"u8).ShouldBeTrue();
    }

    [Fact]
    public void search_parameters_and_the_patient_compartment_are_there()
    {
        var subject = R4.SearchParameters.Single(one => one.Url is "http://hl7.org/fhir/SearchParameter/clinical-patient");

        subject.Code.ShouldBe("patient");
        subject.Kind.ShouldBe(SearchParameterKind.Reference);
        subject.Bases.Contains("Consent", StringComparer.Ordinal).ShouldBeTrue();
        R4.PatientCompartment("Observation").ShouldBe(["subject", "performer"]);
        R4.PatientCompartment("Organization").ShouldBeEmpty();
    }
}
