namespace Vooraf.Fhir.Tests.Search;

public class ChainSearchTests
{
    private static readonly SearchWorld World = SearchWorld.With(
        """{"resourceType":"Patient","id":"p1","identifier":[{"system":"urn:example","value":"7"}]}""",
        """{"resourceType":"Device","id":"icd","type":{"coding":[{"system":"http://snomed.info/sct","code":"72506001"}]},"patient":{"reference":"Patient/p1"}}""",
        """{"resourceType":"Device","id":"cane","type":{"coding":[{"system":"http://snomed.info/sct","code":"1"}]}}""",
        """{"resourceType":"DeviceUseStatement","id":"with-icd","device":{"reference":"Device/icd"}}""",
        """{"resourceType":"DeviceUseStatement","id":"with-cane","device":{"reference":"Device/cane"}}""",
        """{"resourceType":"DeviceUseStatement","id":"dangling","device":{"reference":"Device/gone"}}""",
        """{"resourceType":"Procedure","id":"talk","code":{"coding":[{"system":"http://snomed.info/sct","code":"713603004"}]},"subject":{"reference":"Patient/p1"}}""",
        """{"resourceType":"Condition","id":"ill","code":{"coding":[{"system":"http://snomed.info/sct","code":"713603004"}]}}""",
        """{"resourceType":"Encounter","id":"because-of-talk","reasonReference":[{"reference":"Condition/none"},{"reference":"Procedure/talk"}]}""",
        """{"resourceType":"Encounter","id":"because-ill","reasonReference":[{"reference":"Condition/ill"}]}""");

    [Fact]
    public void a_chain_finds_by_a_parameter_of_the_target() => World.Find("DeviceUseStatement?device.type=http://snomed.info/sct|72506001,99").ShouldBe(["with-icd"]);

    [Fact]
    public void a_chain_with_a_type_follows_that_type_only() =>
        World.Find("Encounter?reason-reference:Procedure.code=http://snomed.info/sct|713603004").ShouldBe(["because-of-talk"]);

    [Fact]
    public void a_chain_without_a_type_follows_every_type_that_has_the_parameter() =>
        World.Find("Encounter?reason-reference.code=713603004").ShouldBe(["because-of-talk", "because-ill"]);

    [Fact]
    public void a_chain_can_have_two_steps()
    {
        World.Find("DeviceUseStatement?device.patient.identifier=urn:example|7").ShouldBe(["with-icd"]);
        World.Find("Encounter?reason-reference:Procedure.patient._id=p1").ShouldBe(["because-of-talk"]);
        World.Find("DeviceUseStatement?device.patient.identifier=urn:example|8").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("DeviceUseStatement?device.colour=red")]
    [InlineData("Encounter?reason-reference:Nothing.code=1")]
    [InlineData("Encounter?status.code=1")]
    [InlineData("Patient?link:Patient.link:Patient.link:Patient.link:Patient.link:Patient._id=p1")]
    public void a_chain_that_leads_nowhere_is_refused(string search) => World.Refusal(search).Diagnostics.ShouldContain("chain", Case.Insensitive);
}
