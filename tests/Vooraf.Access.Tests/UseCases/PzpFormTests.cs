using Vooraf.Access.Decisions;
using Vooraf.Access.Tests.Making;

namespace Vooraf.Access.Tests.UseCases;

/// <summary>Which requests the use case of proactive care planning allows: the queries of facts B.2 and B.3, the reads of B.5, and no others.</summary>
public class PzpFormTests
{
    private const string Snomed = "http://snomed.info/sct|";
    private const string Scope = "http://terminology.hl7.org/CodeSystem/consentscope|";
    private const string Devices = Snomed + "72506001,465460004,468542000,704707009,1263462004,1236894001";
    private const string Base = "https://api.iknl.nl/docs/pzp/r4/";
    private const string OlderBase = "https://fhir.iknl.nl/fhir/";

    public static TheoryData<string, string> Queries => new()
    {
        { "Patient", "identifier=http://fhir.nl/fhir/NamingSystem/bsn|999990019" },
        { "Patient", "identifier=urn:oid:2.16.840.1.113883.2.4.6.3|999990019" },
        { "Procedure", $"patient=Patient/p1&code={Snomed}713603004&_include=Procedure:encounter" },
        { "Encounter", $"patient=Patient/p1&reason-reference:Procedure.code={Snomed}713603004&_include=Encounter:reason-reference" },
        { "Consent", $"patient=Patient/p1&scope={Scope}treatment&category={Snomed}129125009&_include=Consent:actor" },
        { "Consent", $"patient=Patient/p1&scope={Scope}adr&category=http://terminology.hl7.org/CodeSystem/consentcategorycodes|acd&_include=Consent:actor" },
        { "Goal", $"patient=Patient/p1&category={Snomed}713603004" },
        { "Observation", $"patient=Patient/p1&code={Snomed}153851000146100,395091006,340171000146104,247751003,570801000146104" },
        { "Observation", $"patient=Patient/p1&code={Snomed}665671000146101,153851000146100,395091006,340171000146104,247751003,570801000146104" },
        { "DeviceUseStatement", $"patient=Patient/p1&device.type={Devices}&_include=DeviceUseStatement:device" },
        { "CommunicationRequest", $"patient=Patient/p1&category={Snomed}223449006" },
        { "QuestionnaireResponse", $"subject=Patient/p1&questionnaire={Base}Questionnaire/ACP-zib2020" },
        { "Procedure", $"patient=p1&code={Snomed}713603004&_include:Procedure:encounter" },
        { "Procedure", $"patient=Patient/{new string('p', 64)}&code={Snomed}713603004" },
        { "Goal", $"patient=p1&description:in={OlderBase}ValueSet/ACP-MedicalPolicyGoal" },
        { "Goal", $"patient=p1&description:in={Base}ValueSet/ACP-MedicalPolicyGoal" },
        { "Goal", $"patient=Patient/p1&description={Snomed}385987000,1351964001,713148004" },
        { "Observation", $"patient=p1&code={Snomed}153851000146100,395091006,340171000146104,247751003" },
        { "DeviceUseStatement", $"patient=p1&device.type:in={OlderBase}ValueSet/ACP-MedicalDeviceProductType-ICD&_include=DeviceUseStatement:device" },
        { "DeviceUseStatement", $"patient=p1&device.type:in={Base}ValueSet/ACP-MedicalDeviceProductType-ICD" },
        { "Communication", $"patient=p1&reason-code={Snomed}713603004" },
        { "QuestionnaireResponse", $"patient=p1&questionnaire={OlderBase}Questionnaire/ACP-zib2020|1.0.0-rc2" },
    };

    public static TheoryData<string, string> Others => new()
    {
        { "Patient", "" },
        { "Patient", "identifier=999990019" },
        { "Patient", "identifier=http://fhir.nl/fhir/NamingSystem/bsn|" },
        { "Patient", "identifier=|999990019" },
        { "Patient", "identifier=http://fhir.nl/fhir/NamingSystem/uzi-nr-pers|999990019" },
        { "Patient", "identifier=http://fhir.nl/fhir/NamingSystem/bsn|999990019,http://fhir.nl/fhir/NamingSystem/bsn|999990020" },
        { "Patient", "identifier=http://fhir.nl/fhir/NamingSystem/bsn|999990019\\" },
        { "Patient", "name=jansen" },
        { "Patient", "_id=p1" },
        { "Procedure", $"code={Snomed}713603004" },
        { "Procedure", "patient=Patient/p1" },
        { "Procedure", $"patient=Patient/p1,Patient/p2&code={Snomed}713603004" },
        { "Procedure", $"patient=Patient/&code={Snomed}713603004" },
        { "Procedure", $"patient=https://north.example/fhir/Patient/p1&code={Snomed}713603004" },
        { "Procedure", $"patient=Patient/{new string('p', 65)}&code={Snomed}713603004" },
        { "Procedure", $"patient=Patient/p1&patient=Patient/p2&code={Snomed}713603004" },
        { "Procedure", $"patient=Patient/p1&code={Snomed}713603004&code={Snomed}713603004" },
        { "Procedure", $"patient=Patient/p1&code={Snomed}80146002" },
        { "Procedure", $"patient=Patient/p1&code={Snomed}713603004,80146002" },
        { "Procedure", "patient=Patient/p1&code=http://loinc.org|713603004" },
        { "Procedure", "patient=Patient/p1&code=|713603004" },
        { "Procedure", $"patient=Patient/p1&code={Snomed}" },
        { "Procedure", "patient=Patient/p1&code=" },
        { "Procedure", $"patient=Patient/p1&code:not={Snomed}713603004" },
        { "Procedure", $"patient=Patient/p1&code={Snomed}713603004&_include=Procedure:performer" },
        { "Procedure", $"patient=Patient/p1&code={Snomed}713603004&_include=*" },
        { "Procedure", $"patient=Patient/p1&code={Snomed}713603004&_include:iterate=Procedure:encounter" },
        { "Procedure", $"patient=Patient/p1&code={Snomed}713603004&_include:Procedure:performer" },
        { "Procedure", $"patient=Patient/p1&code={Snomed}713603004&_include:Procedure:encounter=x" },
        { "Procedure", $"patient=Patient/p1&code={Snomed}713603004&_includeXProcedure:encounter" },
        { "Procedure", $"patient=Patient/p1&code={Snomed}713603004&_revinclude=Provenance:target" },
        { "Procedure", $"patient=Patient/p1&code={Snomed}713603004&_lastUpdated=ge2026" },
        { "Procedure", $"patient=Patient/p1&code={Snomed}713603004&_count=1&_count=2" },
        { "Consent", $"patient=Patient/p1&scope={Scope}treatment" },
        { "Consent", $"patient=Patient/p1&category={Snomed}129125009" },
        { "Consent", $"patient=Patient/p1&scope={Scope}patient-privacy&category={Snomed}129125009" },
        { "Consent", $"patient=Patient/p1&scope={Scope}treatment,{Scope}patient-privacy&category={Snomed}129125009" },
        { "Consent", $"patient=Patient/p1&scope={Scope}treatment&category=http://terminology.hl7.org/CodeSystem/consentcategorycodes|acd" },
        { "Observation", "patient=Patient/p1&code=http://loinc.org|85354-9" },
        { "QuestionnaireResponse", $"subject=Patient/p1&questionnaire={Base}Questionnaire/other" },
        { "QuestionnaireResponse", $"subject=Patient/p1&questionnaire={Base}Questionnaire/ACP-zib2020|a b" },
        { "QuestionnaireResponse", $"subject=Patient/p1&questionnaire={Base}Questionnaire/ACP-zib2020|" },
        { "Practitioner", "identifier=http://fhir.nl/fhir/NamingSystem/big|1" },
        { "Device", "patient=Patient/p1" },
        { "List", "patient=Patient/p1" },
        { "Composition", "patient=Patient/p1" },
        { "CareTeam", "patient=Patient/p1" },
        { "Provenance", "patient=Patient/p1" },
        { "Patient", "_page=x&_page=y" },
        { "Patient", "_page=x&name=jansen" },
        { "Patient", "_count=5" },
        { "List", "_page=x" },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void every_query_of_the_standard_comes_in_with_or_without_parameters_about_the_answer(string type, string query)
    {
        Allows(type, query).ShouldBeTrue();
        Allows(type, query + "&_count=10&_format=json&_pretty=true").ShouldBeTrue();
        Allows(type, "_format=xml&" + query).ShouldBeTrue();
        Allows(type, "_page=sealed&_format=json").ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void nothing_else_comes_in(string type, string query)
    {
        Allows(type, query).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void a_query_that_lacks_one_thing_or_has_one_more_does_not_come_in(string type, string query)
    {
        var parts = query.Split('&');
        foreach (var part in parts.Where(part => !part.StartsWith("_include", StringComparison.Ordinal)))
        {
            Allows(type, string.Join('&', parts.Except([part], StringComparer.Ordinal))).ShouldBeFalse(part);
            Allows(type, query + "&" + part).ShouldBeFalse(part);
            Allows(type, query.Replace(part, part + ",x", StringComparison.Ordinal)).ShouldBeFalse(part);
            Allows(type, query.Replace(part, "x" + part, StringComparison.Ordinal)).ShouldBeFalse(part);
        }

        Allows(type, query + "&_sort=date").ShouldBeFalse();
        Allows(type, query + "&_elements=id").ShouldBeFalse();
        Allows(type, query + "&_has:Provenance:target:agent=x").ShouldBeFalse();
        Allows("Basic", query).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Patient", true)]
    [InlineData("RelatedPerson", true)]
    [InlineData("Encounter", true)]
    [InlineData("Procedure", true)]
    [InlineData("Consent", true)]
    [InlineData("Goal", true)]
    [InlineData("Observation", true)]
    [InlineData("Device", true)]
    [InlineData("DeviceUseStatement", true)]
    [InlineData("CommunicationRequest", true)]
    [InlineData("Communication", true)]
    [InlineData("QuestionnaireResponse", true)]
    [InlineData("Practitioner", true)]
    [InlineData("PractitionerRole", true)]
    [InlineData("Organization", false)]
    [InlineData("List", false)]
    [InlineData("Composition", false)]
    [InlineData("Bundle", false)]
    [InlineData("CareTeam", false)]
    [InlineData("Provenance", false)]
    [InlineData("AuditEvent", false)]
    public void the_types_of_the_standard_are_read_and_no_others(string type, bool comes)
    {
        AccessDecision.Standard.AtTheDoor(MadeRequest.Of(MadeCaller.Elsewhere(), AccessInteraction.Read, type)).Refuses.ShouldBe(!comes);
    }

    private static bool Allows(string type, string query) =>
        !AccessDecision.Standard.AtTheDoor(MadeRequest.Of(MadeCaller.Elsewhere(), AccessInteraction.Search, type, MadeRequest.Query(query))).Refuses;
}
